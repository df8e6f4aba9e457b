package org.usher.scoring;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// What is true of somebody who was handed over: the rules, by their number in
/// [ScoringModel#rules()], and after them the lane, unless they came by score. The lane explains
/// verdicts, so that no rule has to; it is no part of the model that runs.
final class Features {

  private static final List<Lane> OTHER_LANES = List.of(Lane.RAISED_HAND, Lane.IMPORTED);

  private Features() {}

  static int[] of(ScoringModel model, PastCase past) {
    Set<String> isTrue =
        Scorecard.score(past.handoff().facts(), model, past.asOf()).contributions().stream()
            .map(Contribution::rule)
            .collect(toSet());
    List<String> rules = model.rules();
    var features = IntStream.range(0, rules.size()).filter(i -> isTrue.contains(rules.get(i)));
    int lane = OTHER_LANES.indexOf(past.lane());
    return lane < 0
        ? features.toArray()
        : IntStream.concat(features, IntStream.of(rules.size() + lane)).toArray();
  }

  /// The marketer's points as what is believed before any verdict. Of a lane nobody knows anything
  /// then.
  static Prior prior(ScoringModel authored) {
    int others = OTHER_LANES.size();
    return new Prior(
        new Weights(
            authored.base().logOdds(),
            DoubleStream.concat(
                    authored.points().stream().mapToDouble(Points::logOdds),
                    DoubleStream.generate(() -> 0).limit(others))
                .toArray()),
        new Prior.Spreads(
            DoubleStream.concat(
                    authored.rules().stream().mapToDouble(rule -> authored.sure(rule).spread()),
                    DoubleStream.generate(() -> Prior.ANY_BASE).limit(others))
                .toArray()),
        Prior.ANY_BASE);
  }

  /// The same rules with learnt points.
  static ScoringModel weighed(ScoringModel authored, Points base, Weights weights) {
    return authored.withPoints(
        authored.name(),
        base,
        IntStream.range(0, authored.rules().size())
            .mapToObj(i -> Points.ofLogOdds(weights.of(i)))
            .toList());
  }
}
