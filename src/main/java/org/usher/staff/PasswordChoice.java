package org.usher.staff;

/// What became of a wish for another password.
public sealed interface PasswordChoice {

  /// It is changed; sessions opened with the one before have ended.
  record Changed() implements PasswordChoice {}

  /// It cannot be chosen.
  record Refused(PasswordProblem problem) implements PasswordChoice {}

  /// The current password was not right.
  record NotYours() implements PasswordChoice {}

  /// The link has been used, replaced by a newer one, or is too old.
  record LinkIsOver() implements PasswordChoice {}

  /// The current password was tried too often.
  record TooOften() implements PasswordChoice {}
}
