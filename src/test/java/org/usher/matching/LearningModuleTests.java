package org.usher.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.modulith.test.PublishedEvents;
import org.usher.content.PageId;
import org.usher.content.Publication;
import org.usher.content.SnapshotPublished;
import org.usher.matching.OutcomeCell.Kind;
import org.usher.question.Answers;
import org.usher.question.OptionId;
import org.usher.question.QuestionId;

/// Outcomes on their way through the database into the published site, and out of it again.
@ApplicationModuleTest(BootstrapMode.ALL_DEPENDENCIES)
class LearningModuleTests {

  @Autowired ApplicationEventPublisher events;
  @Autowired OutcomeFlush flush;
  @Autowired Learning learning;
  @Autowired Search search;
  @Autowired Publication publication;
  @Autowired OutcomeStore store;
  @Autowired SwitchStore switches;
  @Autowired Clock clock;

  private record Won(Answers answers, List<PageId> pages) implements Helped {
    @Override
    public int rank(PageId page) {
      return 0;
    }

    @Override
    public Help how() {
      return Help.VERDICT;
    }
  }

  @BeforeEach
  void nothingWasLearnt() {
    learning.turn(true);
    learning.forget();
  }

  private PageId anyPage() {
    return publication.current().pages("en").getLast().id();
  }

  private void help(int times) {
    var question = publication.current().questionnaire().questions().getFirst();
    var answers =
        Answers.none()
            .with(
                new QuestionId(question.id().value()),
                new OptionId(question.options().getFirst().id().value()));
    for (int time = 0; time < times; time++) {
      events.publishEvent(new Won(answers, List.of(anyPage())));
    }
    flush.store();
    learning.learn();
  }

  @Test
  void whatHelpedIsTakenUpByTheSite() {
    String before = publication.current().id();
    help(100);
    var report = learning.report();

    assertThat(report.volume()).isEqualTo(500);
    assertThat(report.pages().getFirst().page().id()).isEqualTo(anyPage());
    assertThat(publication.current().id()).isNotEqualTo(before);
  }

  @Test
  void aLittleHelpLeavesTheSiteAsItIs() {
    String before = publication.current().id();
    help(3);

    assertThat(learning.report().state()).isEqualTo(LearningReport.State.TOO_LITTLE);
    assertThat(learning.report().volume()).isEqualTo(15);
    assertThat(publication.current().id()).isEqualTo(before);
  }

  @Test
  void theAnswerRateReportedIsTheOneThatChoosesQuestions() {
    var question = publication.current().questionnaire().questions().getFirst().id();
    var day = LocalDate.now(clock.withZone(ZoneOffset.UTC));
    store.add(List.of(Map.entry(OutcomeCell.question(day, Kind.SKIPPED, question.value()), 50.0)));
    learning.learn();

    var lesson = learning.report().questions().getFirst();
    assertThat(lesson.asked()).isEqualTo(50);
    assertThat(lesson.answerRate())
        .isEqualTo(publication.current().part(Likelihoods.class).table(question).answerRate())
        .isEqualTo(Interview.ANSWER_RATE);
  }

  @Test
  void whatIsTooOldToLearnFromIsDeleted() {
    var oldest = LocalDate.now(clock.withZone(ZoneOffset.UTC)).minus(Memory.KEPT);
    var kept = OutcomeCell.page(oldest, Kind.READ, anyPage().slug());
    var old = OutcomeCell.page(oldest.minusDays(1), Kind.READ, anyPage().slug());
    store.add(List.of(Map.entry(kept, 1.0), Map.entry(old, 1.0)));

    learning.learn();

    assertThat(store.from(LocalDate.EPOCH)).containsExactly(Map.entry(kept, 1.0));
  }

  private record Typed(PageId page, String word, int visits) implements FoundBy {}

  private boolean isFound(String word) {
    return !search.search(publication.current(), "en", word, Answers.none()).isNearest();
  }

  @Test
  void aPageIsFoundByWhatVisitorsTypedUntilThatIsForgotten() {
    events.publishEvent(new Typed(anyPage(), "größenwahn", 5));
    events.publishEvent(new Typed(anyPage(), "w".repeat(41), 5));
    help(100);

    assertThat(isFound("größenwahn")).isTrue();
    assertThat(learning.report().words())
        .extracting(lesson -> lesson.page().id() + " " + lesson.word() + " " + lesson.visits())
        .containsExactly(anyPage() + " größenwahn 5.0");

    learning.forget();

    assertThat(isFound("größenwahn")).isFalse();
    assertThat(learning.report().words()).isEmpty();
    assertThat(store.from(LocalDate.EPOCH)).isEmpty();
  }

  @Test
  void switchedOffTheSiteGoesByItsMarksAtOnceAndOnItGoesOnFromWhatWasCounted() {
    String before = publication.current().id();
    help(100);
    String taught = publication.current().id();

    learning.turn(false);
    events.publishEvent(new Typed(anyPage(), "zanzibar", 50));
    help(50);

    assertThat(publication.current().id()).isEqualTo(before);
    assertThat(learning.report().state()).isEqualTo(LearningReport.State.OFF);
    assertThat(publication.current().part(Likelihoods.class).lessons()).isEqualTo(Lessons.NONE);

    learning.turn(true);

    assertThat(publication.current().id()).isEqualTo(taught);
    assertThat(learning.report().volume()).isEqualTo(500);
  }

  @Test
  void whatAnotherNodeHasSwitchedIsFollowed() {
    switches.turn(false);
    learning.follow();
    assertThat(learning.report().state()).isEqualTo(LearningReport.State.OFF);

    switches.turn(true);
    learning.follow();
    assertThat(learning.report().state()).isEqualTo(LearningReport.State.TOO_LITTLE);
  }

  @Test
  void switchedOnWithMoreCountedElsewhereTheSiteIsMadeAnewOnce(PublishedEvents told) {
    learning.turn(false);
    var day = LocalDate.now(clock.withZone(ZoneOffset.UTC));
    store.add(List.of(Map.entry(OutcomeCell.page(day, Kind.READ, anyPage().slug()), 500.0)));
    int before = times(told);

    learning.turn(true);

    assertThat(times(told) - before).isEqualTo(1);
  }

  private static int times(PublishedEvents told) {
    int times = 0;
    for (var unused : told.ofType(SnapshotPublished.class)) {
      times++;
    }
    return times;
  }

  @Test
  void whatIsForgottenIsGone() {
    String before = publication.current().id();
    help(100);
    learning.forget();
    learning.learn();

    assertThat(learning.report().volume()).isZero();
    assertThat(publication.current().id()).isEqualTo(before);
  }
}
