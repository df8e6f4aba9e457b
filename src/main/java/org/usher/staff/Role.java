package org.usher.staff;

/// What a member of staff may do. One person can have several.
public enum Role {
  /// Invites and ends accounts.
  ADMINISTRATOR,
  /// Writes pages, questions and scoring, in the studio.
  MARKETER,
  /// Answers leads, at the desk.
  SELLER;

  /// Prefix of the authority that stands for a role, as Spring Security expects it.
  static final String PREFIX = "ROLE_";

  String authority() {
    return PREFIX + name();
  }
}
