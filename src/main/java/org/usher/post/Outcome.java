package org.usher.post;

/// How an attempt ended.
public enum Outcome {
  /// The receiver has taken it.
  SENT,
  /// Written to a file, because no mail server is configured.
  WRITTEN,
  /// There was nothing to send any more.
  CANCELLED,
  /// The receiver answered with an error; the status says which.
  REFUSED,
  /// The receiver answered as if it had taken it, but not with what it answers then: a sign-in
  /// page, a proxy, another system.
  NOT_UNDERSTOOD,
  /// The receiver says that the endpoint is gone for good (410), which switches it off.
  GONE,
  /// The endpoint is switched off; nothing was tried.
  SWITCHED_OFF,
  /// The receiver wanted to send us elsewhere, which we do not follow.
  REDIRECTED,
  /// Not answered, or not whole, in time.
  TIMED_OUT,
  /// No connection, or it broke.
  UNREACHABLE,
  /// The address leads into a private network, or is neither `https` nor allowed.
  FORBIDDEN,
  /// The address is none.
  NO_ADDRESS,
  /// The composer failed, or there is none for this kind.
  NOT_COMPOSED,
  /// The portal stopped between recording the attempt and its end: it may have arrived.
  INTERRUPTED;

  boolean isArrival() {
    return this == SENT || this == WRITTEN;
  }

  /// Whether no later attempt can end otherwise.
  boolean isFinal() {
    return this == GONE || this == SWITCHED_OFF || this == NO_ADDRESS;
  }
}
