package org.usher.scoring;

/// What simulated verdicts show puts nothing to work.
public final class SimulatedRefused extends RuntimeException {

  SimulatedRefused() {
    super(
        "These verdicts are simulated: remove the season, or wait for the first real verdict, before"
            + " points or a line are put to work");
  }
}
