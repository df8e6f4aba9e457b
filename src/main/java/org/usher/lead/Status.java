package org.usher.lead;

/// Where a lead stands.
public enum Status {
  /// Nobody has taken it, though it may have been given an owner.
  WAITING,
  /// Somebody looks after it and has not said yet whether it is worth a conversation.
  TAKEN,
  /// Worth a conversation.
  ACCEPTED,
  /// Not worth one, or not now.
  REJECTED,
  WON,
  LOST,
  /// It is part of another lead now.
  MERGED;

  /// Whether it may become part of another lead; what was won or lost is counted by itself.
  public boolean isMergeable() {
    return isOpen() || this == REJECTED;
  }

  /// Whether something is still to be done. An open lead is not a lost one.
  public boolean isOpen() {
    return this == WAITING || this == TAKEN || this == ACCEPTED;
  }
}
