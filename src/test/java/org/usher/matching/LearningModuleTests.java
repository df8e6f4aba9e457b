package org.usher.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.usher.content.PageId;
import org.usher.content.Publication;
import org.usher.question.Answers;
import org.usher.question.OptionId;
import org.usher.question.QuestionId;

/// Outcomes on their way through the database into the published site, and out of it again.
@ApplicationModuleTest(BootstrapMode.ALL_DEPENDENCIES)
class LearningModuleTests {

  @Autowired ApplicationEventPublisher events;
  @Autowired OutcomeFlush flush;
  @Autowired Learning learning;
  @Autowired Publication publication;

  private record Won(Answers answers, List<PageId> pages) implements Helped {
    @Override
    public Help how() {
      return Help.VERDICT;
    }
  }

  @BeforeEach
  void nothingWasLearnt() {
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
  void whatIsForgottenIsGone() {
    String before = publication.current().id();
    help(100);
    learning.forget();
    learning.learn();

    assertThat(learning.report().volume()).isZero();
    assertThat(publication.current().id()).isEqualTo(before);
  }
}
