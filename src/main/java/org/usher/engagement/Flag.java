package org.usher.engagement;

/// Something about a person that holds back every handoff that they did not ask for, whatever the
/// score. Each is something the portal really knows.
public enum Flag {
  /// Took back every consent to be contacted.
  OPTED_OUT,
  /// Sales said of this address that nothing about it was right: wrong, a joke, a robot.
  SPAM,
  /// Their company stands among the accounts as a competitor.
  COMPETITOR_ACCOUNT
}
