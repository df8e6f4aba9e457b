package org.usher.scoring;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.usher.engagement.Facts;

/// How much there is for each engagement rule: what happened, capped per day and group, each piece
/// decayed by its age.
///
/// Of one day a group takes the first happenings that any of its rules sees, up to the cap, of the
/// last one perhaps a part; each rule then counts those of them that it sees. So what comes later
/// on a day never takes away what was earned before, and one happening fills the cap once, however
/// many rules look at it.
final class Evidence {

  private static final double BILLION = 1e9;

  private final Map<String, List<Admitted>> admittedByGroup = new HashMap<>();
  private final Instant asOf;

  private Evidence(Instant asOf) {
    this.asOf = asOf;
  }

  static Evidence of(Facts facts, List<EngagementRule> rules, Instant asOf) {
    var evidence = new Evidence(asOf);
    var happenings = Happening.of(facts, asOf);
    rules.stream()
        .collect(groupingBy(EngagementRule::group, LinkedHashMap::new, toList()))
        .forEach(
            (group, members) -> evidence.admittedByGroup.put(group, admitted(happenings, members)));
    return evidence;
  }

  /// How much speaks for a rule: each happening counts 2^(-age / half-life), with the age in whole
  /// days, so that nothing fades within a day. Counted in billionths: what a sum of parts is off by
  /// in its last bits never lifts a rule over what it asks for, nor keeps it below.
  double amount(EngagementRule rule) {
    double amount =
        admittedByGroup.getOrDefault(rule.group(), List.of()).stream()
            .filter(admitted -> rule.sees(admitted.happening()))
            .mapToDouble(admitted -> admitted.amount() * weight(admitted.happening(), rule))
            .reduce(0, Double::sum);
    return Math.rint(amount * BILLION) / BILLION;
  }

  private static List<Admitted> admitted(List<Happening> happenings, List<EngagementRule> members) {
    double cap = members.getFirst().perDay().orElse(Integer.MAX_VALUE);
    var left = new HashMap<LocalDate, Double>();
    var admitted = new ArrayList<Admitted>();
    for (var happening : happenings) {
      double rest = left.getOrDefault(happening.day(), cap);
      double amount = Math.min(rest, amount(happening, members));
      if (amount > 0) {
        left.put(happening.day(), rest - amount);
        admitted.add(new Admitted(happening, amount));
      }
    }
    return admitted;
  }

  /// Rules of one group count in the same unit, so whichever sees it says how much it is.
  private static double amount(Happening happening, List<EngagementRule> members) {
    return members.stream()
        .filter(rule -> rule.sees(happening))
        .mapToDouble(rule -> happening.amounts().getOrDefault(rule.kind(), 0.0))
        .findFirst()
        .orElse(0);
  }

  private record Admitted(Happening happening, double amount) {}

  /// [StrictMath] gives the same on every machine, so that a replay does.
  private double weight(Happening happening, EngagementRule rule) {
    long days = Duration.between(happening.at(), asOf).toDays();
    return rule.halfLife().isPresent()
        ? StrictMath.pow(2, -days / rule.halfLife().getAsDouble())
        : 1;
  }
}
