package org.usher.matching;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import org.usher.content.Page;
import org.usher.content.Publication;
import org.usher.content.Snapshot;
import org.usher.matching.OutcomeCell.Kind;
import org.usher.question.Option;
import org.usher.question.QuestionId;

/// What the site has learnt from outcomes, to be looked at and to be forgotten.
@Service("matchingLearning")
public final class Learning {

  private static final int MOST_SHIFTS = 50;
  private static final int MOST_WORDS = 100;
  private static final double LN_2 = Math.log(2);

  private final Publication publication;
  private final Memory memory;
  private final Outcomes outcomes;
  private final OutcomeStore store;
  private final LearningSwitch learning;
  private final SwitchStore switches;
  private final SimulatedOutcomes simulated;
  private final LearningProperties properties;
  private final Clock clock;

  Learning(
      Publication publication,
      Memory memory,
      Outcomes outcomes,
      OutcomeStore store,
      LearningSwitch learning,
      SwitchStore switches,
      SimulatedOutcomes simulated,
      LearningProperties properties,
      Clock clock) {
    this.publication = publication;
    this.memory = memory;
    this.outcomes = outcomes;
    this.store = store;
    this.learning = learning;
    this.switches = switches;
    this.simulated = simulated;
    this.properties = properties;
    this.clock = clock;
  }

  /// What is in force on the published site, and what was counted for it; of the visits of a
  /// demonstration, as long as there is one and nothing else was counted.
  public LearningReport report() {
    Snapshot snapshot = publication.current();
    var counted = memory.learnt();
    var played = counted.isEmpty() ? Learnt.of(simulated.all()) : Learnt.NOTHING;
    return played.isEmpty()
        ? report(snapshot, snapshot.part(Likelihoods.class), counted, false)
        : report(snapshot, taught(snapshot, played), played, true);
  }

  /// What a site would know that had counted this.
  private Likelihoods taught(Snapshot snapshot, Learnt played) {
    var other = new Memory(properties, learning);
    other.set(played, LocalDate.now(clock.withZone(UTC)));
    return new LikelihoodsPart(other).compile(snapshot);
  }

  private LearningReport report(
      Snapshot snapshot, Likelihoods site, Learnt counted, boolean isSimulated) {
    return new LearningReport(
        isSimulated,
        LearningReport.State.valueOf(site.lessons().state().name()),
        learning.isAllowed(),
        counted.volume(),
        properties.applyFrom(),
        site.lessons().isExploring(),
        properties.exploreFrom(),
        pages(snapshot, site, counted),
        questions(snapshot, site, counted),
        words(snapshot, counted),
        shifts(snapshot, site));
  }

  private static List<LearningReport.PageLesson> pages(
      Snapshot snapshot, Likelihoods site, Learnt counted) {
    return snapshot.pages(snapshot.settings().mainLanguage()).stream()
        .map(page ->
            new LearningReport.PageLesson(
                page,
                counted.count(page.id(), Kind.SHOWN),
                counted.count(page.id(), Kind.EXAMINED),
                counted.count(page.id(), Kind.CHOSEN),
                counted.help(page.id()),
                site.indexOf(page.id()).map(site::priorTimes).orElse(1.0)))
        .sorted(Comparator.comparingDouble(LearningReport.PageLesson::help).reversed())
        .toList();
  }

  private static List<LearningReport.QuestionLesson> questions(
      Snapshot snapshot, Likelihoods site, Learnt counted) {
    return snapshot.questionnaire().questions().stream()
        .map(question ->
            new LearningReport.QuestionLesson(
                question, counted.asked(question.id()), site.table(question.id()).answerRate()))
        .toList();
  }

  private static List<LearningReport.WordLesson> words(Snapshot snapshot, Learnt counted) {
    return snapshot.pages(snapshot.settings().mainLanguage()).stream()
        .flatMap(page ->
            counted.typed(page.id()).stream()
                .map(typed -> new LearningReport.WordLesson(page, typed.word(), typed.visits())))
        .sorted(Comparator.comparingDouble(LearningReport.WordLesson::visits).reversed())
        .limit(MOST_WORDS)
        .toList();
  }

  /// Where the counts have moved the editor's marks most.
  private static List<LearningReport.Shift> shifts(Snapshot snapshot, Likelihoods site) {
    var editors = site.editors();
    return snapshot.pages(snapshot.settings().mainLanguage()).stream()
        .flatMap(page ->
            snapshot.questionnaire().questions().stream()
                .filter(
                    question -> !site.lessons().learnt().help(page.id(), question.id()).isEmpty())
                .flatMap(question ->
                    question.options().stream()
                        .map(option -> shift(page, option, site, editors, question.id()))))
        .sorted(Comparator.comparingDouble(LearningReport.Shift::bits).reversed())
        .limit(MOST_SHIFTS)
        .toList();
  }

  private static LearningReport.Shift shift(
      Page page, Option option, Likelihoods site, Likelihoods editors, QuestionId question) {
    int index = site.indexOf(page.id()).orElseThrow();
    var table = site.table(question);
    int at = table.indexOf(option.id());
    double editor = editors.table(question).probability(index, at);
    double now = table.probability(index, at);
    return new LearningReport.Shift(
        page,
        table.question(),
        option,
        site.lessons().learnt().help(page.id(), question).values().stream()
            .mapToDouble(Double::doubleValue)
            .sum(),
        editor,
        now,
        Math.abs(Math.log(now / editor)) / LN_2);
  }

  /// Forgets all that was counted, at once and for good. The editor's marks stand alone again.
  public void forget() {
    outcomes.forget();
    store.clear();
    memory.set(Learnt.NOTHING, LocalDate.now(clock.withZone(UTC)));
    publication.renew();
  }

  /// Has the site learn from now on, or stop learning and go by the editor's marks alone. What was
  /// counted until now is kept. Takes effect at once here, and within seconds on other nodes.
  public void turn(boolean isOn) {
    switches.turn(isOn);
    follow();
  }

  /// Does as somebody has said, here or on another node.
  void follow() {
    boolean isOn = switches.isOn();
    if (learning.turn(isOn)) {
      hasTakenUp();
      publication.renew();
    }
  }

  /// Takes up what was counted so far, and makes the site anew when that says something else.
  void learn() {
    if (hasTakenUp()) {
      publication.renew();
    }
  }

  /// What is older than is learnt from is deleted, also while nothing is learnt.
  ///
  /// @return whether the site has to be made anew
  private boolean hasTakenUp() {
    var today = LocalDate.now(clock.withZone(UTC));
    var oldest = today.minus(Memory.KEPT);
    store.deleteBefore(oldest);
    return learning.isOn() && memory.set(Learnt.of(store.from(oldest)), today);
  }
}
