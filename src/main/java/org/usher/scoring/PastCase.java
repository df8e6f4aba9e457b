package org.usher.scoring;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Somebody who was handed over, and what became of it.
///
/// @param lane by which way they came, as their score was recorded
/// @param asOf the instant for which the score was made
/// @param propensity the chance with which they were handed over
/// @param verdict what sales said, as long as it said something
record PastCase(
    PastHandoff handoff,
    Lane lane,
    Instant asOf,
    double propensity,
    Optional<Outcome.Result> verdict) {

  /// What it says of the score: whether sales took it for worth a conversation. A bad time and bad
  /// data say nothing, and what is open is not lost.
  Optional<Boolean> isGood() {
    return verdict.flatMap(PastCase::isGood);
  }

  private static Optional<Boolean> isGood(Outcome.Result result) {
    return switch (result) {
      case ACCEPTED, WON, LOST -> Optional.of(true);
      case REJECTED -> Optional.of(false);
      case NOT_YET, UNUSABLE -> Optional.empty();
    };
  }

  /// Whether it was handed over long enough ago. Quick verdicts are mostly rejections: whoever
  /// learnt from them at once would learn that everybody is rejected.
  boolean isMature(Instant now, Duration maturity) {
    return !handoff.at().isAfter(now.minus(maturity));
  }

  Points points(ScoringModel model) {
    return Scorecard.score(handoff.facts(), model, asOf).points();
  }

  /// For learning the points of these rules.
  Optional<Example> example(ScoringModel rules) {
    return isGood().map(good -> new Example(Features.of(rules, this), good).chosenWith(propensity));
  }

  /// What a model would have said.
  Optional<Forecast> forecast(ScoringModel model) {
    return isGood().map(good -> new Forecast(points(model).logOdds(), good));
  }
}
