package org.usher.visitor;

/// What a column says about people.
public enum Classification {
  /// Nothing about anybody.
  NOT_PERSONAL,
  /// An id that means somebody only together with the sealed details.
  ID,
  /// Sealed with the person's key, or a keyed hash: dumb without the keys.
  SEALED,
  /// About those who work here, in clear: accounts of the staff.
  STAFF
}
