package org.usher.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.security.access.AccessDeniedException;
import org.usher.content.PageId;
import org.usher.engagement.Counted;
import org.usher.staff.Role;
import org.usher.staff.SignedInAs;

@ApplicationModuleTest(BootstrapMode.ALL_DEPENDENCIES)
class InsightsModuleTests {

  private static final LocalDate MONDAY = LocalDate.parse("2026-11-16");
  private static final Days WEEK = new Days(MONDAY, MONDAY.plusDays(6));

  @Autowired Insights insights;
  @Autowired JdbcClient database;

  private CountedDays counted;

  @BeforeEach
  void nobodyWasHere() {
    counted = new CountedDays(database);
  }

  @Test
  @SignedInAs(Role.MARKETER)
  void aWeekWithoutVisitorsIsEmptyAndStillHasSevenDays() {
    Numbers numbers = insights.numbers(WEEK);

    assertThat(numbers.isEmpty()).isTrue();
    assertThat(numbers.visitsByDay()).hasSize(7).containsEntry(MONDAY, 0L);
    assertThat(numbers.pages()).isNotEmpty();
  }

  @Test
  @SignedInAs(Role.MARKETER)
  void onlyTheDaysOfTheRangeCount() {
    counted
        .with(MONDAY.minusDays(1), Counted.VISIT, "", 100)
        .with(MONDAY, Counted.VISIT, "", 3)
        .with(MONDAY.plusDays(6), Counted.VISIT, "", 4)
        .with(MONDAY.plusDays(7), Counted.VISIT, "", 100);

    assertThat(insights.numbers(WEEK).visits()).isEqualTo(7);
  }

  @Test
  @SignedInAs(Role.ADMINISTRATOR)
  void aPageShowsHowManyOpenedAndReadIt() {
    counted
        .with(MONDAY, Counted.PAGE, "what-it-costs", 40)
        .with(MONDAY, Counted.READ, "what-it-costs", 10);

    PageNumbers first = insights.numbers(WEEK).pages().getFirst();

    assertThat(first.page().id()).isEqualTo(new PageId("what-it-costs"));
    assertThat(first.readers().percent()).hasValue(25);
  }

  @Test
  @SignedInAs(Role.MARKETER)
  void aQuestionShowsHowManyAnsweredAndSkippedIt() {
    counted
        .with(MONDAY, Counted.ANSWER, "role:marketing", 6)
        .with(MONDAY, Counted.ANSWER, "role:sales", 9)
        .with(MONDAY, Counted.SKIP, "role", 5);

    QuestionNumbers role =
        insights.numbers(WEEK).questions().stream()
            .filter(question -> question.question().id().value().equals("role"))
            .findFirst()
            .orElseThrow();

    assertThat(role.answered()).isEqualTo(15);
    assertThat(role.answering().percent()).hasValue(75);
    assertThat(role.options()).anyMatch(option -> option.chosen() == 9);
  }

  @Test
  @SignedInAs(Role.MARKETER)
  void whatWasSearchedInVainStandsFirst() {
    counted
        .with(MONDAY, Counted.WORDS, "price", 30)
        .with(MONDAY, Counted.WORDS, "pipedrive", 7)
        .with(MONDAY, Counted.EMPTY_WORDS, "pipedrive", 7);

    assertThat(insights.numbers(WEEK).words())
        .containsExactly(new WordNumbers("pipedrive", 7, 7), new WordNumbers("price", 30, 0));
  }

  @Test
  @SignedInAs(Role.SELLER)
  void aSellerIsRefused() {
    assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> insights.numbers(WEEK));
  }

  @Test
  void whoIsNotSignedInIsRefused() {
    assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> insights.numbers(WEEK));
  }
}
