package org.usher.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.usher.engagement.BuyersSite.BASICS;
import static org.usher.engagement.BuyersSite.COST;
import static org.usher.engagement.BuyersSite.SECURITY;
import static org.usher.engagement.BuyersSite.answers;
import static org.usher.scoring.Rules.fit;
import static org.usher.scoring.Rules.model;
import static org.usher.scoring.Rules.rule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.usher.content.BuyingJob;
import org.usher.content.PageId;
import org.usher.engagement.Facts;
import org.usher.engagement.FileTaken;
import org.usher.engagement.Flag;
import org.usher.engagement.PageVisit;

class ScorecardTests {

  private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");

  @Test
  void whoIsUnknownHasTheBase() {
    var score = score(model(), Facts.NONE);

    assertThat(score.points()).isEqualTo(Points.of(-20));
    assertThat(score.grade()).hasToString("C3");
    assertThat(score.reachesThreshold()).isFalse();
    assertThat(score.contributions())
        .extracting(Contribution::rule)
        .containsExactly(ScoringModel.BASE);
  }

  /// -20 + 30 (finance) + 12 (large) - 3 (goal) + 25 (read the cost) = 44.
  @Test
  void pointsAreTheSumOfTheRulesThatAreTrue() {
    var model =
        model(
            List.of(
                fit("finance", 30, "role", "finance"),
                fit("large", 12, "size", "large"),
                fit("small", -9, "size", "small"),
                fit("cost", -3, "goal", "cost")),
            List.of(
                rule("read-cost", Kind.READ).of(COST).points(25),
                rule("searched", Kind.SEARCH).points(4)));
    var facts = facts(read(COST, NINE)).answering(answers("role=finance&size=large&goal=cost"));

    var score = score(model, facts);

    assertThat(score.points()).isEqualTo(Points.of(44));
    assertThat(score.fitPoints()).isEqualTo(Points.of(39));
    assertThat(score.engagementPoints()).isEqualTo(Points.of(25));
    assertThat(score.grade()).isEqualTo(new Grade('A', 1));
    assertThat(score.isReady()).isTrue();
    assertThat(score.contributions())
        .extracting(Contribution::rule)
        .containsExactly("base", "finance", "large", "cost", "read-cost");
  }

  @Test
  void secondsInSightAreCappedByDayAndAddedUp() {
    var rule = rule("long", Kind.SECONDS).perDay(100).atLeast(150).points(7);
    var sameDay = facts(read(COST, NINE), read(COST, NINE.plusSeconds(600)));
    var twoDays = facts(read(COST, NINE.minus(Duration.ofDays(1))), read(COST, NINE));

    assertThat(rules(score(model(rule), sameDay))).doesNotContain("long");
    assertThat(rules(score(model(rule), facts(read(COST, NINE))))).doesNotContain("long");
    assertThat(
            rules(
                score(model(rule("d", Kind.SECONDS).perDay(100).atLeast(110).points(1)), twoDays)))
        .contains("d");
  }

  @Test
  void halfOfAPageSeenTwiceIsAPage() {
    var half = new PageVisit(COST, BuyingJob.SELECTION, NINE, 5, 0.5, 0);
    var later = new PageVisit(COST, BuyingJob.SELECTION, NINE.minusSeconds(60), 5, 0.5, 0);
    var model = model(rule("seen", Kind.DEPTH).atLeast(1).points(3));

    assertThat(rules(score(model, facts(half)))).doesNotContain("seen");
    assertThat(rules(score(model, facts(half, later)))).contains("seen");
  }

  /// Ten tenths sum to 0.9999999999999999 in binary; a marketer who asks for 1 means ten tenths.
  @Test
  void tenTenthsOfAPageAreAPage() {
    var tenths =
        IntStream.range(0, 10)
            .mapToObj(
                n -> new PageVisit(COST, BuyingJob.SELECTION, NINE.minusSeconds(60 * n), 5, 0.1, 0))
            .toArray(PageVisit[]::new);
    var model = model(rule("seen", Kind.DEPTH).atLeast(1).points(3));

    assertThat(rules(score(model, facts(tenths)))).contains("seen");
  }

  private static List<String> rules(Score score) {
    return score.contributions().stream().map(Contribution::rule).toList();
  }

  @Test
  void theThresholdIsReachedAtTheThreshold() {
    assertThat(score(model(List.of(fit("it", 20, "role", "it")), List.of()), it()).isReady())
        .isTrue();
    assertThat(score(model(List.of(fit("it", 19, "role", "it")), List.of()), it()).isReady())
        .isFalse();
  }

  @Test
  void gradesBeginAtTheirLines() {
    assertThat(gradeOf(30, 25)).isEqualTo("A1");
    assertThat(gradeOf(29, 24)).isEqualTo("B2");
    assertThat(gradeOf(10, 10)).isEqualTo("B2");
    assertThat(gradeOf(9, 9)).isEqualTo("C3");
  }

  @Test
  void aPageThatWasOnlyOpenedIsVisitedAndNotRead() {
    var rules = model(rule("read", Kind.READ).points(1), rule("visited", Kind.VISIT).points(2));

    assertThat(rulesOf(rules, facts(opened(COST, NINE)))).containsExactly("visited");
    assertThat(rulesOf(rules, facts(read(COST, NINE)))).containsExactly("read", "visited");
  }

  @Test
  void readingIsFifteenSecondsAndHalfOfThePage() {
    var rules = model(rule("read", Kind.READ).points(1));

    assertThat(rulesOf(rules, facts(visit(COST, NINE, 15, 0.5)))).containsExactly("read");
    assertThat(rulesOf(rules, facts(visit(COST, NINE, 14.9, 1)))).isEmpty();
    assertThat(rulesOf(rules, facts(visit(COST, NINE, 900, 0.49)))).isEmpty();
  }

  @Test
  void aRuleCanBeAboutPagesAndJobs() {
    var rules =
        model(
            rule("cost", Kind.READ).of(COST).points(1),
            rule("validation", Kind.READ).of(BuyingJob.VALIDATION).points(1),
            rule("none", Kind.READ).of(COST).of(BuyingJob.VALIDATION).points(1));

    assertThat(rulesOf(rules, facts(read(COST, NINE), read(SECURITY, NINE))))
        .containsExactly("cost", "validation");
  }

  @Test
  void onceReadIsEnoughForOneHalfLifeAndNoLonger() {
    var rules = model(rule("read", Kind.READ).atLeast(0.5).halfLife(14).points(1));
    var facts = facts(read(COST, NINE));

    assertThat(rulesOf(rules, facts, NINE.plus(Duration.ofDays(14)))).containsExactly("read");
    assertThat(rulesOf(rules, facts, NINE.plus(Duration.ofDays(15)))).isEmpty();
  }

  @Test
  void nothingFadesWithinADay() {
    var rules = model(rule("read", Kind.READ).atLeast(1).halfLife(1).points(1));
    var facts = facts(read(COST, NINE));

    assertThat(rulesOf(rules, facts, NINE.plus(Duration.ofHours(23)))).containsExactly("read");
    assertThat(rulesOf(rules, facts, NINE.plus(Duration.ofHours(24)))).isEmpty();
  }

  /// Half-life 7: 2^(-14/7) + 2^(-7/7) + 2^0 = 0.25 + 0.5 + 1 = 1.75.
  @Test
  void olderEvidenceCountsLess() {
    var facts =
        facts(
            read(COST, NINE.minus(Duration.ofDays(14))),
            read(COST, NINE.minus(Duration.ofDays(7))),
            read(COST, NINE));

    assertThat(rulesOf(model(weekly(1.75)), facts)).containsExactly("read");
    assertThat(rulesOf(model(weekly(1.76)), facts)).isEmpty();
  }

  @Test
  void evidenceIsCappedPerDayBeforeItIsBinned() {
    var rules = model(rule("read", Kind.READ).perDay(2).atLeast(3).points(1));
    var monday = facts(read(COST, NINE), read(SECURITY, NINE), read(BASICS, NINE));

    assertThat(rulesOf(rules, monday)).isEmpty();
    assertThat(rulesOf(rules, monday.and(facts(read(COST, NINE.minus(Duration.ofDays(1)))))))
        .containsExactly("read");
  }

  @Test
  void theRulesOfAGroupShareTheCap() {
    var rules =
        model(
            rule("cost", Kind.READ).of(COST).perDay(1).group("pages").points(1),
            rule("security", Kind.READ).of(SECURITY).perDay(1).group("pages").points(1));
    var facts = facts(read(COST, NINE.minusSeconds(60)), read(SECURITY, NINE));

    assertThat(rulesOf(rules, facts)).containsExactly("cost");
  }

  @Test
  void oneHappeningFillsTheCapOfAGroupOnceForAllItsRules() {
    var rules =
        model(
            rule("read", Kind.READ).perDay(1).group("pages").points(1),
            rule("visited", Kind.VISIT).perDay(1).group("pages").points(1));

    assertThat(rulesOf(rules, facts(read(COST, NINE)))).containsExactly("read", "visited");
  }

  @Test
  void whatHappenedLaterDoesNotCount() {
    var rules = model(rule("read", Kind.READ).points(1));

    assertThat(rulesOf(rules, facts(read(COST, NINE)), NINE.minusSeconds(1))).isEmpty();
  }

  @Test
  void comingBackIsALaterDay() {
    var rules = model(rule("back", Kind.RETURN).points(1));
    var once = new Facts(answers(""), List.of(), List.of(), days("2026-11-20"), Set.of());
    var twice =
        new Facts(answers(""), List.of(), List.of(), days("2026-11-20", "2026-11-23"), Set.of());

    assertThat(rulesOf(rules, once)).isEmpty();
    assertThat(rulesOf(rules, twice)).containsExactly("back");
    assertThat(rulesOf(rules, twice, Instant.parse("2026-11-22T23:59:59Z"))).isEmpty();
  }

  @Test
  void filesTakenAlongCountForThePagesThatOfferedThem() {
    var everywhere = model(rule("took", Kind.DOWNLOAD).points(1));
    var elsewhere = model(rule("took", Kind.DOWNLOAD).of(SECURITY).points(1));
    var facts =
        new Facts(
            answers(""),
            List.of(),
            List.of(new FileTaken(COST, BuyingJob.SELECTION, "costs.csv", NINE)),
            List.of(),
            Set.of(),
            Set.of());

    assertThat(rulesOf(everywhere, facts)).containsExactly("took");
    assertThat(rulesOf(elsewhere, facts)).isEmpty();
    assertThat(rulesOf(everywhere, Facts.NONE)).isEmpty();
  }

  @Test
  void searchesCount() {
    var rules = model(rule("searched", Kind.SEARCH).atLeast(2).points(1));
    var facts =
        new Facts(answers(""), List.of(), List.of(NINE, NINE.minusSeconds(9)), Set.of(), Set.of());

    assertThat(rulesOf(rules, facts)).containsExactly("searched");
    assertThat(rulesOf(rules, facts.withoutSearches())).isEmpty();
  }

  @Test
  void whatWasStruckIsNotInTheScore() {
    var rules = model(rule("read", Kind.READ).points(30));
    var facts = facts(read(COST, NINE));

    assertThat(score(rules, facts).isReady()).isTrue();
    assertThat(score(rules, facts.withoutPage(COST)).isReady()).isFalse();
  }

  @Test
  void aGateHoldsBackWhateverTheScoreIs() {
    var model = model(List.of(fit("competitor", 900, "role", "competitor")), List.of());

    var score = score(model, Facts.NONE.answering(answers("role=competitor")));

    assertThat(score.reachesThreshold()).isTrue();
    assertThat(score.isReady()).isFalse();
    assertThat(score.holds()).extracting(Hold::gate).containsExactly("competitor");
  }

  @Test
  void aFlagHoldsBackToo() {
    var score =
        score(
            model(List.of(fit("it", 99, "role", "it")), List.of()),
            it().flagged(Flag.SPAM).flagged(Flag.OPTED_OUT));

    assertThat(score.isReady()).isFalse();
    assertThat(score.holds()).extracting(Hold::gate).containsExactly("opted-out", "spam");
  }

  @Test
  void aSellerReadsWhatSpeaksForAPersonStrongestFirst() {
    var model =
        model(
            List.of(fit("it", 7, "role", "it"), fit("large", -5, "size", "large")),
            List.of(rule("read", Kind.READ).points(12), rule("visited", Kind.VISIT).points(1)));
    var facts = facts(read(COST, NINE)).answering(answers("role=it&size=large"));

    assertThat(score(model, facts).evidence("en", 2)).containsExactly("Did read", "it");
    assertThat(score(model, facts).evidence("de", 9))
        .containsExactly("Did read", "it", "Did visited");
  }

  @Test
  void twentyPointsDoubleTheOdds() {
    assertThat(probabilityAt(0)).isEqualTo(0.5);
    assertThat(probabilityAt(20)).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(probabilityAt(40)).isCloseTo(4.0 / 5, within(1e-12));
    assertThat(probabilityAt(-60)).isCloseTo(1.0 / 9, within(1e-12));
  }

  private static EngagementRule weekly(double atLeast) {
    return rule("read", Kind.READ).atLeast(atLeast).halfLife(7).points(1);
  }

  private static double probabilityAt(long points) {
    var score = score(model(List.of(fit("it", points + 20, "role", "it")), List.of()), it());
    return Logistic.probability(score.points().logOdds());
  }

  private static String gradeOf(long fitPoints, long engagementPoints) {
    var model =
        model(
            List.of(fit("it", fitPoints, "role", "it")),
            List.of(rule("read", Kind.READ).points(engagementPoints)));
    return score(model, facts(read(COST, NINE)).answering(answers("role=it"))).grade().toString();
  }

  private static Facts it() {
    return Facts.NONE.answering(answers("role=it"));
  }

  private static Facts facts(PageVisit... visits) {
    return new Facts(answers(""), List.of(visits), List.of(), Set.of(), Set.of());
  }

  private static Set<LocalDate> days(String... days) {
    return Arrays.stream(days).map(LocalDate::parse).collect(Collectors.toSet());
  }

  private static PageVisit read(PageId page, Instant at) {
    return visit(page, at, 60, 0.9);
  }

  private static PageVisit opened(PageId page, Instant at) {
    return visit(page, at, 3, 0.1);
  }

  private static PageVisit visit(PageId page, Instant at, double seconds, double depth) {
    var job =
        page.equals(COST)
            ? BuyingJob.SELECTION
            : page.equals(SECURITY) ? BuyingJob.VALIDATION : BuyingJob.PROBLEM;
    return new PageVisit(page, job, at, seconds, depth, 0);
  }

  private static List<String> rulesOf(ScoringModel model, Facts facts) {
    return rulesOf(model, facts, NINE);
  }

  private static List<String> rulesOf(ScoringModel model, Facts facts, Instant asOf) {
    return Scorecard.score(facts, model, asOf).contributions().stream()
        .map(Contribution::rule)
        .filter(rule -> !rule.equals(ScoringModel.BASE))
        .toList();
  }

  private static Score score(ScoringModel model, Facts facts) {
    return Scorecard.score(facts, model, NINE);
  }
}
