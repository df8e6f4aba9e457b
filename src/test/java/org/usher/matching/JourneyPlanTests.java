package org.usher.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.usher.matching.SmallSite.answers;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.usher.content.BuyingJob;
import org.usher.content.PlanFile;
import org.usher.content.Snapshot;
import org.usher.content.TestContent;
import org.usher.design.Text;

class JourneyPlanTests {

  private static final Snapshot SITE =
      TestContent.sample(new LikelihoodsPart(), new JourneyPlanPart());

  private final RoleCases cases = new RoleCases(new Guide());

  @Test
  void eachMemberOfTheCommitteeHasPagesOfTheirOwn() {
    var roles = cases.of(SITE, "en", answers(SITE, "role=it&size=medium"));

    assertThat(roles).hasSizeGreaterThanOrEqualTo(3);
    assertThat(roles).allSatisfy(role -> assertThat(role.pages()).isNotEmpty());
    assertThat(roles.stream().map(role -> role.pages().getFirst().page().id()).distinct())
        .hasSizeGreaterThanOrEqualTo(3);
    assertThat(roles.stream().filter(RoleCase::isReader))
        .singleElement()
        .satisfies(role -> assertThat(role.member().option().id().value()).isEqualTo("it"));
  }

  @Test
  void aGermanReaderReadsAllOfItInGerman() {
    JourneyPlan plan = SITE.part(JourneyPlan.class);
    var said = new ArrayList<Text>();
    plan.committee().stream()
        .flatMap(committee -> committee.members().stream())
        .forEach(member -> said.addAll(List.of(member.name(), member.asks())));
    for (Comparison comparison : plan.comparisons()) {
      said.addAll(List.of(comparison.title(), comparison.lead()));
      for (Comparison.Row row : comparison.rows()) {
        said.add(row.name());
        said.addAll(row.values());
      }
    }

    assertThat(said).hasSizeGreaterThan(30);
    assertThat(said).allSatisfy(text -> assertThat(text.byLanguage()).containsKeys("en", "de"));
  }

  @Test
  void whatNoPageSaysToAMemberIsSaid() {
    var roles = cases.of(SITE, "en", answers(SITE, ""));

    assertThat(roles)
        .allSatisfy(role ->
            SITE.pages("en").stream()
                .filter(page ->
                    page.audience()
                        .marks()
                        .toString()
                        .contains(role.member().option().id().value() + "=FITS"))
                .forEach(page -> assertThat(role.missing()).doesNotContain(page.job())));
    assertThat(roles).anySatisfy(role -> assertThat(role.missing()).isNotEmpty());
    assertThat(BuyingJob.values()).hasSize(6);
  }

  @Test
  void aPlanThatSpeaksOfWhatDoesNotExistIsRefusedWithItsPlace() {
    List<String> problems =
        PlanFile.problems(
            new JourneyPlanPart(),
            SITE,
            """
            committee:
              question: rule
              members:
                - {option: finance, name: Finance, asks: The cost}
            compare:
              - id: ways
                title: Ways
                lead: Some ways
                things: [{name: One}, {name: Two, page: nowhere}]
                rows:
                  - name: Price
                    values: [Much]
                    matters: {role: [nobody]}
            """);

    assertThat(problems)
        .anySatisfy(line -> assertThat(line).contains("2").contains("'rule'"))
        .anySatisfy(line -> assertThat(line).contains("9").contains("'nowhere'"))
        .anySatisfy(line -> assertThat(line).contains("12").contains("2 things are compared"))
        .anySatisfy(line -> assertThat(line).contains("13").contains("'nobody'"));
  }

  @Test
  void aSiteWithoutAPlanHasNeitherCommitteeNorComparisons() {
    assertThat(PlanFile.compiled(new JourneyPlanPart(), SITE)).isEqualTo(JourneyPlan.EMPTY);
  }
}
