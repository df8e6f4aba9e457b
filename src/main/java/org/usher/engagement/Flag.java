package org.usher.engagement;

/// Something about a person that holds back every handoff, whatever the score.
public enum Flag {
  /// Does not want to be contacted.
  OPTED_OUT,
  /// Sent a form the way only programs do.
  SPAM,
  /// Moved through the site the way only programs do.
  BOT
}
