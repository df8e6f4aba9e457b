package org.usher.scoring;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.usher.engagement.Facts;

/// The rules that are true of somebody, by their number in [ScoringModel#rules()].
final class Features {

  private Features() {}

  static int[] of(ScoringModel model, Facts facts, Instant asOf) {
    Set<String> isTrue =
        Scorecard.score(facts, model, asOf).contributions().stream()
            .map(Contribution::rule)
            .collect(toSet());
    List<String> rules = model.rules();
    return IntStream.range(0, rules.size()).filter(i -> isTrue.contains(rules.get(i))).toArray();
  }

  /// The marketer's points as what is believed before any verdict.
  static Prior prior(ScoringModel authored) {
    return new Prior(
        new Weights(
            authored.base().logOdds(),
            authored.points().stream().mapToDouble(Points::logOdds).toArray()),
        new Prior.Spreads(
            authored.rules().stream().mapToDouble(rule -> authored.sure(rule).spread()).toArray()),
        Prior.ANY_BASE);
  }

  /// The same rules with learnt points.
  static ScoringModel weighed(ScoringModel authored, Weights weights) {
    return authored.withPoints(
        authored.name(),
        Points.ofLogOdds(weights.base()),
        IntStream.range(0, weights.size()).mapToObj(i -> Points.ofLogOdds(weights.of(i))).toList());
  }
}
