package org.usher.lead;

/// What sales did to be in touch with a buyer from afar, some [Way].
public enum Touch {
  /// Wrote or called, without an answer yet.
  TRIED,
  /// Spoke with them, or heard back.
  REACHED;

  StepKind step() {
    return StepKind.valueOf(name());
  }
}
