package org.usher.staff;

/// What a link in a mail to staff is for.
public enum PassPurpose {
  /// Choosing the first password of a new account.
  INVITATION,
  /// Choosing another one.
  RESET
}
