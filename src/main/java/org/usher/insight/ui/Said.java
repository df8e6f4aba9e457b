package org.usher.insight.ui;

import java.util.Locale;
import java.util.Optional;
import org.usher.design.Speech;
import org.usher.scoring.Outcome;
import org.usher.scoring.Points;

/// Numbers and verdicts of scoring, in words.
final class Said {

  private Said() {}

  /// Points with one decimal at most, and with their sign when it is a change.
  static String points(Points points, Speech speech) {
    return speech.say("insight.scoring.points", points.decimal().doubleValue());
  }

  static String verdict(Optional<Outcome.Result> verdict, Speech speech) {
    return speech.say(
        "insight.scoring.verdict."
            + verdict.map(one -> one.name().toLowerCase(Locale.ROOT)).orElse("open"));
  }
}
