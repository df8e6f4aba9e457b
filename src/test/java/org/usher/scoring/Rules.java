package org.usher.scoring;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.usher.content.BuyingJob;
import org.usher.content.PageId;
import org.usher.design.Text;
import org.usher.question.Condition;
import org.usher.question.OptionId;
import org.usher.question.QuestionId;

/// Rules and models for tests, in few words.
final class Rules {

  private Rules() {}

  /// Base -20, threshold 0; fit A from 30, B from 10; engagement 1 from 25, 2 from 10.
  static ScoringModel model(List<FitRule> fit, List<EngagementRule> engagement) {
    return new ScoringModel(
        "Test",
        Points.of(-20),
        Points.ZERO,
        new GradeLines(Points.of(30), Points.of(10), Points.of(25), Points.of(10)),
        fit,
        engagement,
        List.of(new Gate("competitor", when("role", "competitor"), says("Competes"))));
  }

  static ScoringModel model(EngagementRule... engagement) {
    return model(List.of(), List.of(engagement));
  }

  static FitRule fit(String id, long points, String question, String... options) {
    return new FitRule(id, when(question, options), Points.of(points), says(id));
  }

  static Condition when(String question, String... options) {
    return new Condition(
        Map.of(
            new QuestionId(question),
            Arrays.stream(options).map(OptionId::new).collect(Collectors.toSet())));
  }

  /// A rule about all pages, without cap and half-life, true from one happening on.
  static Draft rule(String id, Kind kind) {
    return new Draft(
        id,
        kind,
        Set.of(),
        Set.of(),
        0.5,
        OptionalInt.empty(),
        "alone:" + id,
        OptionalDouble.empty());
  }

  private static Text says(String words) {
    return Text.of("en", words);
  }

  record Draft(
      String id,
      Kind kind,
      Set<PageId> pages,
      Set<BuyingJob> jobs,
      double atLeast,
      OptionalInt perDay,
      String group,
      OptionalDouble halfLife) {

    Draft of(PageId... wanted) {
      return new Draft(id, kind, Set.of(wanted), jobs, atLeast, perDay, group, halfLife);
    }

    Draft of(BuyingJob... wanted) {
      return new Draft(id, kind, pages, Set.of(wanted), atLeast, perDay, group, halfLife);
    }

    Draft atLeast(double least) {
      return new Draft(id, kind, pages, jobs, least, perDay, group, halfLife);
    }

    Draft perDay(int cap) {
      return new Draft(id, kind, pages, jobs, atLeast, OptionalInt.of(cap), group, halfLife);
    }

    Draft group(String name) {
      return new Draft(id, kind, pages, jobs, atLeast, perDay, name, halfLife);
    }

    Draft halfLife(double days) {
      return new Draft(id, kind, pages, jobs, atLeast, perDay, group, OptionalDouble.of(days));
    }

    EngagementRule points(long given) {
      return new EngagementRule(
          id,
          kind,
          pages,
          jobs,
          atLeast,
          perDay,
          group,
          halfLife,
          Points.of(given),
          says("Did " + id));
    }
  }
}
