package org.usher.post;

/// What of a failure may stand in a log: its kind and its place, and none of its words, which may
/// repeat what was sent, or to whom.
final class Whereabouts {
  private Whereabouts() {}

  static String of(Throwable failure) {
    StackTraceElement[] trace = failure.getStackTrace();
    return trace.length == 0
        ? failure.getClass().getName()
        : "%s at %s".formatted(failure.getClass().getName(), trace[0]);
  }
}
