package org.usher.scoring;

import static org.usher.engagement.BuyersSite.answers;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.usher.engagement.Facts;

/// People who were handed over, one every hour, with verdicts by a truth that the marketer does not
/// know: people from IT are worth it, people from finance are not.
final class PastPeople {

  static final Instant FIRST = Instant.parse("2026-05-01T08:00:00Z");

  private static final List<String> ROLES = List.of("role=it", "role=finance", "size=large");

  private PastPeople() {}

  static List<PastCase> cases(int count) {
    var random = new Random(11);
    var cases = new ArrayList<PastCase>();
    for (int i = 0; i < count; i++) {
      String given = ROLES.get(random.nextInt(ROLES.size()));
      double chance = given.endsWith("it") ? 0.85 : given.endsWith("finance") ? 0.1 : 0.4;
      var result = random.nextDouble() < chance ? Outcome.Result.ACCEPTED : Outcome.Result.REJECTED;
      cases.add(of(given, i, Optional.of(result)));
    }
    return cases;
  }

  static PastCase inLane(PastCase past, boolean hasRaisedHand) {
    return new PastCase(
        past.handoff(),
        Lane.of(hasRaisedHand, false),
        past.asOf(),
        past.propensity(),
        past.verdict());
  }

  static PastCase of(String answers, int hour, Optional<Outcome.Result> verdict) {
    return of(answers, hour, verdict, false);
  }

  static PastCase of(
      String answers, int hour, Optional<Outcome.Result> verdict, boolean hasRaisedHand) {
    var at = FIRST.plus(Duration.ofHours(hour));
    return new PastCase(handoff(answers, at), Lane.of(hasRaisedHand, false), at, 1, verdict);
  }

  static PastHandoff handoff(String answers, Instant at) {
    return new PastHandoff(
        UUID.randomUUID(), new ScoreId(UUID.randomUUID()), facts(answers), at, Optional.empty());
  }

  static Facts facts(String answers) {
    return new Facts(answers(answers), List.of(), List.of(), Set.of(), Set.of());
  }
}
