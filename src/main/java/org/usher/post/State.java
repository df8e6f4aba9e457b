package org.usher.post;

/// Where a delivery stands.
public enum State {
  /// Due, under way, or to be tried again.
  WAITING,
  /// The receiver has taken it (or, without a mail server, it is written to a file).
  DELIVERED,
  /// Given up; [Deliveries#replay] begins anew.
  DEAD,
  /// Its composer had nothing to send any more.
  CANCELLED
}
