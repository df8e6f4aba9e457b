package org.usher.handoff;

import org.usher.lead.OutsideVerdicts;

/// What we say to a system that has sent a verdict.
public enum InboundAnswer {
  /// It stands.
  TAKEN(200),
  /// It came before, or stood already.
  KNOWN(200),
  /// Something newer stands; there is no use in sending it again.
  LATE(200),
  /// It is no verdict.
  UNREADABLE(400),
  /// It is not signed by a source of that name.
  FORGED(401),
  /// It is signed, and too old or from the future.
  OUT_OF_TIME(401),
  /// No lead of that id was sent there.
  UNKNOWN(404),
  /// It does not fit what stands.
  REFUSED(409);

  private final int status;

  InboundAnswer(int status) {
    this.status = status;
  }

  public int status() {
    return status;
  }

  static InboundAnswer of(OutsideVerdicts.Taken taken) {
    return switch (taken) {
      case TAKEN -> TAKEN;
      case KNOWN -> KNOWN;
      case LATE -> LATE;
      case REFUSED -> REFUSED;
      case UNKNOWN -> UNKNOWN;
    };
  }
}
