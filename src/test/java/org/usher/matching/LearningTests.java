package org.usher.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.usher.matching.SmallSite.answers;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.usher.content.PageId;
import org.usher.content.Snapshot;
import org.usher.matching.Lessons.State;
import org.usher.matching.OutcomeCell.Kind;
import org.usher.question.Answers;
import org.usher.question.OptionId;
import org.usher.question.QuestionId;

/// What is counted of outcomes, and what a site makes of it.
class LearningTests {

  private static final LocalDate DAY = LocalDate.parse("2026-11-01");
  private static final QuestionId ROLE = new QuestionId("role");
  private static final PageId COST = new PageId("cost");
  private static final PageId SETUP = new PageId("setup");

  private final Snapshot site =
      new SmallSite()
          .asks("role", "finance", "it")
          .asks("size", "small", "large")
          .page("cost", "role.finance: fits", "role.it: does not fit")
          .page("setup", "role.it: fits", "role.finance: does not fit")
          .snapshot();

  private static LearningProperties properties(boolean isOn) {
    return new LearningProperties(isOn, Duration.ofSeconds(5), Duration.ofHours(1), 200, 1000);
  }

  private static Memory memory(boolean isOn) {
    return new Memory(properties(isOn), new LearningSwitch(properties(isOn)));
  }

  private static Outcomes outcomes(boolean isOn) {
    return new Outcomes(
        new LearningSwitch(properties(isOn)),
        Clock.fixed(Instant.parse("2026-11-01T10:00:00Z"), ZoneOffset.UTC));
  }

  private record Read(Answers answers, List<PageId> pages, int shownAt) implements Helped {
    @Override
    public int rank(PageId page) {
      return shownAt;
    }

    @Override
    public Help how() {
      return Help.READ;
    }
  }

  /// Sales has spoken for a page, or does not any more.
  private record Judged(Answers answers, PageId page, int times, LocalDate day) implements Helped {
    @Override
    public List<PageId> pages() {
      return List.of(page);
    }

    @Override
    public int rank(PageId any) {
      return 1;
    }

    @Override
    public Help how() {
      return Help.VERDICT;
    }

    @Override
    public Optional<Instant> since() {
      return Optional.of(day.atTime(12, 0).toInstant(ZoneOffset.UTC));
    }
  }

  /// Somebody who got in touch after several pages.
  private record Contacted(Map<PageId, Integer> places) implements Helped {
    @Override
    public Answers answers() {
      return Answers.none();
    }

    @Override
    public List<PageId> pages() {
      return List.copyOf(places.keySet());
    }

    @Override
    public int rank(PageId page) {
      return places.getOrDefault(page, 0);
    }

    @Override
    public Help how() {
      return Help.CONTACT;
    }
  }

  /// Readers of a page who gave an answer, as many on each of ten days.
  private static List<Map.Entry<OutcomeCell, Double>> readers(
      PageId page, String option, double aDay) {
    var counted = new ArrayList<Map.Entry<OutcomeCell, Double>>();
    for (int day = 0; day < 10; day++) {
      var date = DAY.plusDays(day);
      counted.add(Map.entry(OutcomeCell.page(date, Kind.READ, page.slug()), aDay));
      counted.add(Map.entry(new OutcomeCell(date, Kind.READ, page.slug(), "role", option), aDay));
    }
    return counted;
  }

  @SafeVarargs
  private static Learnt learnt(List<Map.Entry<OutcomeCell, Double>>... parts) {
    return Learnt.of(List.of(parts).stream().flatMap(List::stream).toList());
  }

  private Likelihoods compiled(Learnt learnt, boolean isOn) {
    var memory = memory(isOn);
    memory.set(learnt, DAY.plusDays(10));
    return new LikelihoodsPart(memory).compile(site);
  }

  private static double role(Likelihoods likelihoods, PageId page, String option) {
    var table = likelihoods.table(ROLE);
    int index = likelihoods.indexOf(page).orElseThrow();
    return table.probability(index, table.indexOf(new OptionId(option)));
  }

  @Test
  void theAnswersOfOneVisitorGoToCellsOfTheirOwn() {
    var outcomes = outcomes(true);

    outcomes.on(new Read(answers(site, "role=it&size=small"), List.of(SETUP), 1));

    assertThat(outcomes.take(10))
        .extracting(entry -> entry.getKey().question() + ":" + entry.getKey().option())
        .containsExactlyInAnyOrder(":", "role:it", "size:small");
  }

  @Test
  void whatIsTakenBackIsTakenOffTheDayOnWhichItCounted() {
    var outcomes = outcomes(true);
    Answers finance = answers(site, "role=finance");

    outcomes.on(new Judged(finance, COST, 1, DAY.minusDays(40)));
    outcomes.on(new Judged(finance, COST, -1, DAY.minusDays(40)));
    outcomes.on(new Judged(finance, SETUP, 1, DAY.minusDays(3)));

    Learnt learnt = Learnt.of(outcomes.take(10));
    assertThat(learnt.help(COST)).isZero();
    assertThat(learnt.help(SETUP)).isEqualTo(Help.VERDICT.worth());
  }

  @Test
  void whatIsTakenBackAndWasNeverCountedCountsAsNothing() {
    var outcomes = outcomes(true);

    outcomes.on(new Judged(Answers.none(), COST, -1, DAY.minusDays(40)));

    assertThat(Learnt.of(outcomes.take(10)).help(COST)).isZero();
  }

  @Test
  void whatHelpedFurtherDownCountsForThoseWhoDidNotLookThatFar() {
    var outcomes = outcomes(true);

    outcomes.on(new Read(Answers.none(), List.of(SETUP), 3));
    outcomes.on(new Read(Answers.none(), List.of(COST), 40));

    assertThat(outcomes.take(10))
        .extracting(entry -> entry.getKey().page() + " " + entry.getValue())
        .containsExactlyInAnyOrder("setup 3.0", "cost 5.0");
  }

  @Test
  void ofSeveralPagesThatHelpedEachCountsByItsOwnPlace() {
    var outcomes = outcomes(true);

    outcomes.on(new Contacted(Map.of(SETUP, 3, COST, 0)));

    assertThat(outcomes.take(10))
        .extracting(entry -> entry.getKey().page() + " " + entry.getValue())
        .containsExactlyInAnyOrder("setup 3.0", "cost 1.0");
  }

  @Test
  void whatWasOfferedIsCountedWithTheShareThatLooksAtItsPlace() {
    var outcomes = outcomes(true);

    outcomes.on((Offered) () -> Map.of(COST, 1, SETUP, 4));

    assertThat(outcomes.take(10))
        .extracting(
            entry -> entry.getKey().kind() + " " + entry.getKey().page() + " " + entry.getValue())
        .containsExactlyInAnyOrder(
            "SHOWN cost 1.0", "EXAMINED cost 1.0", "SHOWN setup 1.0", "EXAMINED setup 0.25");
  }

  @Test
  void nothingIsCountedWhileLearningIsSwitchedOff() {
    var outcomes = outcomes(false);

    outcomes.on(new Read(answers(site, "role=it"), List.of(SETUP), 1));

    assertThat(outcomes.take(10)).isEmpty();
  }

  @Test
  void theEditorsMarksCountAsTwentyOutcomes() {
    var compiled = compiled(learnt(readers(COST, "it", 30), readers(SETUP, "it", 1)), true);

    // cost: 20 × 0.1 for it by its marks, and 300 counted
    assertThat(compiled.lessons().state()).isEqualTo(State.IN_FORCE);
    assertThat(role(compiled, COST, "it")).isCloseTo((20 * 0.1 + 300) / 320, within(1e-9));
    assertThat(role(compiled.editors(), COST, "it")).isCloseTo(0.1, within(1e-9));
  }

  @Test
  void popularPagesBeginWithMoreBelief() {
    var compiled = compiled(learnt(readers(COST, "finance", 28)), true);

    assertThat(compiled.prior(0)).isCloseTo((20 + 280) / 320.0, within(1e-9));
    assertThat(compiled.prior(0) + compiled.prior(1)).isCloseTo(1, within(1e-9));
  }

  @Test
  void tooFewOutcomesChangeNothing() {
    var compiled = compiled(learnt(readers(COST, "it", 19)), true);

    assertThat(compiled.lessons().state()).isEqualTo(State.TOO_LITTLE);
    assertThat(role(compiled, COST, "it")).isCloseTo(0.1, within(1e-9));
  }

  @Test
  void aLessonThatForetellsTheNewestOutcomesWorseIsNotTaken() {
    var misleading = learnt(readers(COST, "it", 30)).older();
    var newest =
        IntStream.range(0, 2)
            .mapToObj(day -> readers(COST, "finance", 60))
            .flatMap(List::stream)
            .filter(entry -> entry.getKey().day().isAfter(DAY.plusDays(7)))
            .toList();
    var both = new ArrayList<>(newest);
    readers(COST, "it", 30).stream()
        .filter(entry -> entry.getKey().day().isBefore(DAY.plusDays(8)))
        .forEach(both::add);

    var compiled = compiled(Learnt.of(both), true);

    assertThat(misleading.volume()).isPositive();
    assertThat(compiled.lessons().state()).isEqualTo(State.EDITOR_KNOWS_BETTER);
    assertThat(role(compiled, COST, "it")).isCloseTo(0.1, within(1e-9));
  }

  private Results found(String words, List<Map.Entry<OutcomeCell, Double>> counted, boolean isOn) {
    var memory = memory(isOn);
    memory.set(Learnt.of(counted), DAY.plusDays(10));
    return new Search()
        .search(
            new SmallSite()
                .page("cost", "en", "What it costs", "Price.", "Licences are free of traffic.")
                .page("setup", "en", "Setting it up", "Servers.", "A small house.")
                .snapshot(memory.words()),
            "en",
            words,
            Answers.none());
  }

  private static List<Map.Entry<OutcomeCell, Double>> typed(String word, double visits) {
    var counted = new ArrayList<>(readers(COST, "it", 30));
    counted.add(Map.entry(OutcomeCell.typed(DAY, "cost", word), visits - 1));
    counted.add(Map.entry(OutcomeCell.typed(DAY.plusDays(1), "cost", word), 1.0));
    return counted;
  }

  @Test
  void aPageIsFoundByAWordThatItDoesNotContainOnceEnoughTypedItBeforeChoosingIt() {
    assertThat(found("tariffs", typed("tariff", 4), true).isNearest()).isTrue();

    var hit = found("tariffs", typed("tariff", 5), true).hits().getFirst();

    assertThat(hit.page().id()).isEqualTo(COST);
    assertThat(hit.because()).contains(new WhyFound(WhyFound.Where.TYPED, List.of("tariff")));
    assertThat(found("tariffs", typed("tariff", 500), false).isNearest()).isTrue();
  }

  @Test
  void belowTheVolumeOfLearningTypedWordsChangeNothing() {
    var little = List.of(Map.entry(OutcomeCell.typed(DAY, "cost", "tariff"), 50.0));

    assertThat(found("tariff", little, true).isNearest()).isTrue();
  }

  @Test
  void whatAPageSaysItselfCountsMoreThanWhatWasTyped() {
    var hits = found("house", typed("house", 500), true).hits();

    assertThat(hits).extracting(hit -> hit.page().id()).containsExactly(SETUP, COST);
  }

  @Test
  void aWordThatManyMisspellIsStillCorrected() {
    var results = found("trafic", typed("trafic", 50), true);

    assertThat(results.corrected()).contains("traffic");
  }

  @Test
  void switchedOffTheEditorsMarksStandAlone() {
    var compiled = compiled(learnt(readers(COST, "it", 300)), false);

    assertThat(compiled.lessons().state()).isEqualTo(State.OFF);
    assertThat(role(compiled, COST, "it")).isCloseTo(0.1, within(1e-9));
  }

  @Test
  void aQuestionThatIsOftenSkippedIsWorthLess() {
    var learnt =
        Learnt.of(
            List.of(
                Map.entry(OutcomeCell.question(DAY, Kind.ANSWERED, "role"), 5.0),
                Map.entry(OutcomeCell.question(DAY, Kind.SKIPPED, "role"), 45.0)));

    // (5 + 50 × 0.9) / 100
    assertThat(learnt.answerRate(ROLE)).isCloseTo(0.5, within(1e-9));
    assertThat(learnt.answerRate(new QuestionId("size"))).isCloseTo(0.9, within(1e-9));
  }

  @Test
  void nearEqualPagesTakeTurnsOnlyOnceEnoughWasCounted() {
    var pages = IntStream.range(0, 12).mapToObj(page -> "page-" + page).toList();
    var many = new SmallSite().asks("role", "finance", "it");
    pages.forEach(many::page);
    var snapshot = many.snapshot();
    var order = IntStream.range(0, 12).toArray();

    new Likelihoods(snapshot, new Lessons(Learnt.NOTHING, State.IN_FORCE, true, 7))
        .shuffle(order, 0, 12);
    var again = IntStream.range(0, 12).toArray();
    new Likelihoods(snapshot, new Lessons(Learnt.NOTHING, State.IN_FORCE, true, 8))
        .shuffle(again, 0, 12);

    assertThat(order).containsExactlyInAnyOrder(IntStream.range(0, 12).toArray());
    assertThat(order).isNotEqualTo(again);
    assertThat(new Guide().guide(snapshot, "en", Answers.none()).matches())
        .extracting(match -> match.page().id().slug())
        .containsExactlyElementsOf(pages);
  }
}
