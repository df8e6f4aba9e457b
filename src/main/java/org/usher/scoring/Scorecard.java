package org.usher.scoring;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.usher.engagement.Facts;

/// Makes scores. A score is a pure function of facts, model and instant: whoever has the three gets
/// the same, on any machine, at any time. Every rule is a yes/no feature, so the points of those
/// that are true add up to the score.
public final class Scorecard {

  private Scorecard() {}

  /// @param asOf for which instant ages are taken; what happened later does not count
  public static Score score(Facts facts, ScoringModel model, Instant asOf) {
    var at = asOf.truncatedTo(ChronoUnit.MICROS);
    var contributions = contributions(facts, model, at);
    var total = sum(contributions.stream());
    var fit = sum(contributions, Axis.FIT);
    var engagement = sum(contributions, Axis.ENGAGEMENT);
    return new Score(
        total,
        fit,
        engagement,
        model.grades().grade(fit, engagement),
        total.isAtLeast(model.threshold()),
        contributions,
        holds(facts, model),
        model.version(),
        at);
  }

  private static List<Contribution> contributions(Facts facts, ScoringModel model, Instant asOf) {
    var contributions = new ArrayList<Contribution>();
    contributions.add(
        new Contribution(ScoringModel.BASE, Axis.BASE, model.base(), Optional.empty()));
    for (var rule : model.fit()) {
      if (rule.when().holds(facts.answers())) {
        contributions.add(
            new Contribution(rule.id(), Axis.FIT, rule.points(), Optional.of(rule.says())));
      }
    }
    var evidence = Evidence.of(facts, model.engagement(), asOf);
    for (var rule : model.engagement()) {
      if (evidence.amount(rule) >= rule.atLeast()) {
        contributions.add(
            new Contribution(rule.id(), Axis.ENGAGEMENT, rule.points(), Optional.of(rule.says())));
      }
    }
    return contributions;
  }

  private static Points sum(List<Contribution> contributions, Axis axis) {
    return sum(contributions.stream().filter(contribution -> contribution.axis() == axis));
  }

  private static Points sum(Stream<Contribution> contributions) {
    return contributions.map(Contribution::points).reduce(Points.ZERO, Points::plus);
  }

  private static List<Hold> holds(Facts facts, ScoringModel model) {
    var gates =
        model.gates().stream().filter(gate -> gate.when().holds(facts.answers())).map(Hold::of);
    var flags = facts.flags().stream().sorted().map(Hold::of);
    return Stream.concat(gates, flags).toList();
  }
}
