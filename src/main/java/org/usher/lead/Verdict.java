package org.usher.lead;

import org.usher.scoring.Outcome;

/// What sales says of a lead.
public sealed interface Verdict {

  record Accepted() implements Verdict {}

  record Rejected(Rejection reason) implements Verdict {}

  record Won(Amount amount) implements Verdict {}

  record Lost(Loss reason) implements Verdict {}

  /// What it means to whoever learns from it.
  default Outcome.Result result() {
    return switch (this) {
      case Accepted() -> Outcome.Result.ACCEPTED;
      case Rejected(Rejection reason) -> reason.result();
      case Won(Amount unused) -> Outcome.Result.WON;
      case Lost(Loss unused) -> Outcome.Result.LOST;
    };
  }
}
