package org.usher.handoff;

/// What came back with a form.
public sealed interface PreviewReading {

  /// As it was shown, within the last 24 hours.
  record Valid(Preview preview) implements PreviewReading {}

  /// As it was shown, longer ago.
  record Expired(Preview preview) implements PreviewReading {}

  /// Missing, cut short, or not written by us.
  record Unreadable() implements PreviewReading {}
}
