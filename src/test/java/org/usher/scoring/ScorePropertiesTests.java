package org.usher.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.usher.content.BuyingJob;
import org.usher.content.PageId;
import org.usher.design.Text;
import org.usher.engagement.BuyersSite;
import org.usher.engagement.Facts;
import org.usher.engagement.Flag;
import org.usher.engagement.PageVisit;
import org.usher.question.Answers;
import org.usher.question.QuestionId;

/// What is true of every score, whoever it is about and whatever the rules are.
class ScorePropertiesTests {

  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final List<PageId> PAGES =
      List.of(BuyersSite.COST, BuyersSite.SECURITY, BuyersSite.BASICS);
  private static final Text SAYS = Text.of("en", "says");

  @Property
  void contributionsAddUpExactly(
      @ForAll("models") ScoringModel model, @ForAll("facts") Facts facts) {
    var score = Scorecard.score(facts, model, NOW);

    assertThat(sum(score.contributions())).isEqualTo(score.points());
    assertThat(sum(of(score, Axis.FIT))).isEqualTo(score.fitPoints());
    assertThat(sum(of(score, Axis.ENGAGEMENT))).isEqualTo(score.engagementPoints());
  }

  @Property
  void aReplayWrittenApartGivesTheSame(
      @ForAll("models") ScoringModel model, @ForAll("facts") Facts facts) {
    var replayed = NaiveReplay.of(facts.json(), model.json(), NOW);

    var score = Scorecard.score(facts, model, NOW);
    var made = new LinkedHashMap<String, Long>();
    score.contributions().forEach(one -> made.put(one.rule(), one.points().thousandths()));
    assertThat(replayed)
        .isEqualTo(
            new NaiveReplay.Said(
                made,
                score.points().thousandths(),
                score.fitPoints().thousandths(),
                score.engagementPoints().thousandths(),
                score.grade().toString(),
                score.reachesThreshold(),
                score.holds().stream().map(Hold::gate).sorted().toList()));
    assertThat(List.copyOf(replayed.contributions().keySet()))
        .isEqualTo(List.copyOf(made.keySet()));
  }

  @Property
  void theOrderOfTheFactsDoesNotMatter(
      @ForAll("models") ScoringModel model, @ForAll("facts") Facts facts, @ForAll Random random) {
    assertThat(Scorecard.score(shuffled(facts, random), model, NOW))
        .isEqualTo(Scorecard.score(facts, model, NOW));
  }

  @Property
  void theSameInputGivesTheSameScoreAfterWritingAndReading(
      @ForAll("models") ScoringModel model, @ForAll("facts") Facts facts) {
    var again = ScoringModel.read(model.json());

    assertThat(again.version()).isEqualTo(model.version());
    assertThat(again.json()).isEqualTo(model.json());
    assertThat(Scorecard.score(Facts.read(facts.json()), again, NOW))
        .isEqualTo(Scorecard.score(facts, model, NOW));
  }

  @Property
  void aHigherCapNeverTakesAnythingAway(
      @ForAll("rules") EngagementRule rule, @ForAll("facts") Facts facts) {
    var lower = capped(rule, 1);
    var higher = capped(rule, 2);

    assertThat(amount(higher, facts)).isGreaterThanOrEqualTo(amount(lower, facts));
    assertThat(amount(rule, facts)).isGreaterThanOrEqualTo(0);
  }

  @Property
  void aDayNeverCountsForMoreThanTheCap(
      @ForAll("rules") EngagementRule rule, @ForAll("facts") Facts facts) {
    long days = facts.pages().stream().map(visit -> day(visit.at())).distinct().count();

    assertThat(amount(capped(rule, 2), facts)).isLessThanOrEqualTo(2.0 * days);
  }

  @Property
  void whatIsDoneLaterNeverTakesAwayWhatWasEarned(
      @ForAll("rules") EngagementRule rule, @ForAll("facts") Facts facts) {
    var later = new ArrayList<>(facts.pages());
    later.add(new PageVisit(BuyersSite.COST, BuyingJob.SELECTION, NOW, 60, 1, 1));
    var more = new Facts(facts.answers(), later, facts.searches(), facts.days(), facts.flags());

    assertThat(amount(rule, more)).isGreaterThanOrEqualTo(amount(rule, facts));
  }

  @Property
  void evidenceFadesWithTimeAndNeverGrows(
      @ForAll("rules") EngagementRule rule, @ForAll("facts") Facts facts) {
    double now = amount(rule, facts, NOW);
    double tomorrow = amount(rule, facts, NOW.plus(Duration.ofDays(1)));
    double inAYear = amount(rule, facts, NOW.plus(Duration.ofDays(365)));

    assertThat(tomorrow).isLessThanOrEqualTo(now);
    assertThat(inAYear).isLessThanOrEqualTo(tomorrow);
  }

  @Property
  void onlyTheInstantThatIsAskedForMatters(
      @ForAll("models") ScoringModel model, @ForAll("facts") Facts facts) {
    var earlier = NOW.minus(Duration.ofDays(30));
    var known =
        new Facts(
            facts.answers(),
            facts.pages().stream().filter(visit -> !visit.at().isAfter(earlier)).toList(),
            facts.searches(),
            facts.days(),
            facts.flags());

    assertThat(Scorecard.score(facts, model, earlier))
        .isEqualTo(Scorecard.score(known, model, earlier));
  }

  @Provide
  Arbitrary<Facts> facts() {
    var visits =
        Combinators.combine(
                Arbitraries.of(PAGES),
                Arbitraries.of(BuyingJob.class),
                minutesAgo(),
                Arbitraries.doubles().between(0, 100),
                Arbitraries.doubles().between(0, 1))
            .as((page, job, at, seconds, depth) -> new PageVisit(page, job, at, seconds, depth, 0));
    var answers =
        Arbitraries.of("", "role=it", "role=finance&size=large", "role=competitor&goal=cost")
            .map(BuyersSite::answers);
    return Combinators.combine(
            answers,
            visits.list().ofMaxSize(12),
            minutesAgo().list().ofMaxSize(4),
            minutesAgo().map(ScorePropertiesTests::day).set().ofMaxSize(4),
            Arbitraries.of(Flag.class).set().ofMaxSize(1))
        .as(Facts::new);
  }

  @Provide
  Arbitrary<EngagementRule> rules() {
    return rule(0, "read");
  }

  @Provide
  Arbitrary<ScoringModel> models() {
    var fit =
        points()
            .map(points -> new FitRule("fit", Rules.when("role", "it", "finance"), points, SAYS))
            .list()
            .ofMaxSize(1);
    return Combinators.combine(points(), points(), fit, rule(1, "a"), rule(2, "b"), rule(3, "c"))
        .as((base, threshold, fits, a, b, c) ->
            new ScoringModel(
                "Any",
                base,
                threshold,
                GradeLines.STAND_IN,
                fits,
                List.of(a, b, c),
                List.of(new Gate("gate", Rules.when("role", "competitor"), SAYS))));
  }

  private static Arbitrary<EngagementRule> rule(int number, String name) {
    return Combinators.combine(
            Arbitraries.of(Kind.READ, Kind.VISIT, Kind.DEPTH),
            Arbitraries.of(PAGES).set().ofMaxSize(2),
            Arbitraries.doubles().between(0.1, 3),
            Arbitraries.of(OptionalDouble.empty(), OptionalDouble.of(0.5), OptionalDouble.of(14)),
            Arbitraries.of("shared", "alone:" + number),
            points())
        .as((kind, pages, atLeast, halfLife, group, points) ->
            new EngagementRule(
                name,
                kind,
                pages,
                Set.of(),
                atLeast,
                OptionalInt.of(2),
                kind == Kind.DEPTH ? "alone:" + number : group,
                halfLife,
                points,
                SAYS));
  }

  private static Arbitrary<Points> points() {
    return Arbitraries.longs().between(-90_000, 90_000).map(Points::new);
  }

  private static Arbitrary<Instant> minutesAgo() {
    return Arbitraries.integers()
        .between(0, 60 * 24 * 60)
        .map(minutes -> NOW.minus(Duration.ofMinutes(minutes)));
  }

  private static EngagementRule capped(EngagementRule rule, int perDay) {
    return new EngagementRule(
        rule.id(),
        rule.kind(),
        rule.pages(),
        rule.jobs(),
        rule.atLeast(),
        OptionalInt.of(perDay),
        rule.group(),
        rule.halfLife(),
        rule.points(),
        rule.says());
  }

  private static double amount(EngagementRule rule, Facts facts) {
    return amount(rule, facts, NOW);
  }

  private static double amount(EngagementRule rule, Facts facts, Instant asOf) {
    return Evidence.of(facts, List.of(rule), asOf).amount(rule);
  }

  private static Facts shuffled(Facts facts, Random random) {
    var pages = new ArrayList<>(facts.pages());
    Collections.shuffle(pages, random);
    var searches = new ArrayList<>(facts.searches());
    Collections.shuffle(searches, random);
    return new Facts(
        reversed(facts.answers()), pages, searches, new HashSet<>(facts.days()), facts.flags());
  }

  private static Answers reversed(Answers answers) {
    var reversed = Answers.none();
    for (QuestionId question : answers.given().reversed().keySet()) {
      reversed = reversed.and(answers.keeping(question::equals));
    }
    return reversed;
  }

  private static List<Contribution> of(Score score, Axis axis) {
    return score.contributions().stream().filter(one -> one.axis() == axis).toList();
  }

  private static Points sum(List<Contribution> contributions) {
    var order = new ArrayList<>(IntStream.range(0, contributions.size()).boxed().toList());
    Collections.reverse(order);
    return order.stream()
        .map(contributions::get)
        .map(Contribution::points)
        .reduce(Points.ZERO, Points::plus);
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }
}
