package org.usher.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;
import org.usher.engagement.Facts;
import org.usher.question.Answers;
import org.usher.question.OptionId;
import org.usher.question.QuestionId;
import org.usher.staff.Account;

/// The way of a lead through rules, hours and whoever stands in.
class RoutingOrderModuleTests extends WorkingDesk {

  private static final String ALWAYS = "Mon-Sun 00:00-23:59 UTC";

  @DynamicPropertySource
  static void aSiteWithARule(DynamicPropertyRegistry settings) throws IOException {
    Path folder = Files.createTempDirectory(Path.of("target"), "routing");
    FileSystemUtils.copyRecursively(Path.of("content"), folder);
    Files.writeString(
        folder.resolve("routing.yaml"),
        """
        - id: reviewers
          when: {role: [it, security]}
          team: technical
        """);
    settings.add("usher.content", folder::toString);
    settings.add("usher.lead.fallback", () -> "kim@usher.example");
  }

  private void join(Account account, String team, int weight, int capacity, String hours) {
    rotation.keep(
        new Seller(
            account.id(),
            team,
            weight,
            capacity,
            OfficeHours.parse(hours),
            Optional.empty(),
            Optional.empty()));
  }

  private LeadId raise(int number, String role) {
    var answers = Answers.none().with(new QuestionId("role"), new OptionId(role));
    return raise(
        "Person " + number,
        "p%d@c%d.example".formatted(number, number),
        "",
        true,
        "A1",
        new Facts(answers, List.of(), List.of(), Set.of(), Set.of()));
  }

  private void isGiven(LeadId lead, Account to, RouteReason why) {
    assertThat(details(lead).line().owner()).contains(to.id());
    assertThat(details(lead).history())
        .filteredOn(step -> step.kind() == StepKind.ROUTED)
        .singleElement()
        .satisfies(step -> assertThat(step.reason()).contains(why.name()));
  }

  @Test
  void aRuleGivesToItsTeamHoweverMuchMoreOthersWeigh() {
    join(SAM, "", 90, 100, ALWAYS);
    join(KIM, "technical", 1, 100, ALWAYS);

    isGiven(raise(1, "it"), KIM, RouteReason.RULE);
    isGiven(raise(2, "security"), KIM, RouteReason.RULE);
    isGiven(raise(3, "finance"), SAM, RouteReason.ROTATION);
  }

  @Test
  void whenTheTeamOfTheRuleHasNoRoomTheRotationGoesOn() {
    join(SAM, "", 1, 100, ALWAYS);
    join(KIM, "technical", 1, 1, ALWAYS);

    isGiven(raise(1, "it"), KIM, RouteReason.RULE);
    isGiven(raise(2, "it"), SAM, RouteReason.ROTATION);
  }

  @Test
  void whatNobodyCanTakeGoesToWhoStandsIn() {
    isGiven(raise(1, "finance"), KIM, RouteReason.FALLBACK);

    join(SAM, "", 1, 1, ALWAYS);
    isGiven(raise(2, "finance"), SAM, RouteReason.ROTATION);
    isGiven(raise(3, "finance"), KIM, RouteReason.FALLBACK);
  }

  @Test
  void whoStandsInAndIsAwayGetsNothingSoThatAllSeeIt() {
    join(KIM, "", 0, 100, ALWAYS);
    as(KIM, () -> rotation.beAway(Optional.of(LocalDate.now(ZoneOffset.UTC)), Optional.empty()));

    LeadId lead = raise(1, "finance");

    assertThat(details(lead).line().owner()).isEmpty();
    assertThat(details(lead).history())
        .filteredOn(step -> step.kind() == StepKind.ROUTED)
        .singleElement()
        .satisfies(step -> assertThat(step.reason()).contains(RouteReason.NOBODY.name()));
    assertThat(book.page(LeadFilter.of(Lane.WAITING), 0, 9).unowned()).isEqualTo(1);

    as(KIM, () -> rotation.beAway(Optional.empty(), Optional.empty()));
    isGiven(raise(2, "finance"), KIM, RouteReason.FALLBACK);
  }

  @Test
  void whoWorksNowGoesBeforeWhoBeginsLater() {
    String laterOn =
        LocalDate.now(ZoneOffset.UTC)
            .plusDays(3)
            .getDayOfWeek()
            .getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    join(KIM, "", 90, 100, laterOn + " 00:00-23:59 UTC");
    join(SAM, "", 1, 100, ALWAYS);

    isGiven(raise(1, "finance"), SAM, RouteReason.ROTATION);
    isGiven(raise(2, "finance"), SAM, RouteReason.ROTATION);
  }
}
