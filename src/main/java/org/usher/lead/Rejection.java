package org.usher.lead;

import org.usher.scoring.Outcome;

/// Why sales sends a lead back. Few reasons, each meaning something else to whoever must act.
public enum Rejection {
  /// The rules for fit are too kind.
  DOES_NOT_FIT(Outcome.Result.REJECTED),
  /// A good lead, too early: to be asked again, and nobody's failure.
  BAD_TIMING(Outcome.Result.NOT_YET),
  /// Nothing is known about this lead: a wrong address, a joke, a robot.
  WRONG_DETAILS(Outcome.Result.UNUSABLE),
  /// A page promised what we do not do.
  WANTED_SOMETHING_ELSE(Outcome.Result.REJECTED);

  private final Outcome.Result result;

  Rejection(Outcome.Result result) {
    this.result = result;
  }

  Outcome.Result result() {
    return result;
  }
}
