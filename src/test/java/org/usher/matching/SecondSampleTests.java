package org.usher.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.usher.content.PageId;
import org.usher.content.Snapshot;
import org.usher.content.TestContent;
import org.usher.matching.Finding.Kind;
import org.usher.question.Answers;

/// The oven maker, who does not exist, leads bakers as the first sample leads those who sell.
class SecondSampleTests {

  private static final Snapshot SITE =
      TestContent.of(
          Path.of("content/samples/ovenhall"),
          new LikelihoodsPart(),
          new PageIndexPart(),
          new JourneyPlanPart());

  private static final String BUYERS =
      """
      part=baker&goods=rolls&trouble=uneven&amount=some&when=year,       uneven-baking
      part=money&trouble=room&amount=some&when=year,                     what-an-oven-costs
      part=safety&goods=one&trouble=none&amount=much&when=year,          safety-hygiene
      part=technician&trouble=energy&heat=openly&when=year,              gas-power-or-pellets
      part=owner&trouble=hands&amount=much&when=season,                  fewer-hands
      part=technician&trouble=breaks&when=now,                           repairs-and-parts
      part=owner&goods=sweet&amount=little&when=looking,                 not-for-your-bakery
      """;

  private final Guide guide = new Guide();

  @Test
  void theSiteHasNoErrorsAndEveryQuestionLeadsSomewhere() throws IOException {
    Checkup checkup = new Checkups(guide, Clock.systemUTC()).of(SITE);

    String report =
        checkup.findings().stream().map(Finding::toString).collect(Collectors.joining("\n"));
    Files.writeString(Path.of("target/checkup-ovenhall.txt"), report);
    assertThat(checkup.paths()).isPositive();
    assertThat(checkup.errors()).isEmpty();
    assertThat(checkup.findings())
        .extracting(Finding::kind)
        .doesNotContain(
            Kind.IDLE_QUESTION, Kind.OPTION_WITHOUT_PAGE, Kind.UNDATED, Kind.LOST_SECTION);
  }

  @ParameterizedTest
  @CsvSource(textBlock = BUYERS)
  void eachBuyerHasAnotherBestPage(String answers, String wanted) {
    var best = guide.guide(SITE, "en", SmallSite.answers(SITE, answers)).matches().getFirst();

    assertThat(best.page().id().slug()).isEqualTo(wanted);
    assertThat(best.because()).isNotEmpty();
  }

  @Test
  void onePageReadsDifferentlyToThreeBuyers() {
    var page = SITE.page(new PageId("what-an-oven-costs"), "en").orElseThrow();

    assertThat(List.of("amount=little", "amount=some", "amount=much"))
        .extracting(answers -> page.html(SmallSite.answers(SITE, answers)))
        .doesNotHaveDuplicates();
  }

  @Test
  void ovensAndHeatsStandSideBySideAndEverybodyWhoDecidesHasACase() {
    JourneyPlan plan = SITE.part(JourneyPlan.class);

    assertThat(plan.comparisons()).extracting(Comparison::id).containsExactly("ovens", "heats");
    assertThat(plan.comparisons().getFirst().things()).hasSize(4);
    assertThat(new RoleCases(guide).of(SITE, "en", Answers.none()))
        .hasSize(5)
        .allSatisfy(each -> assertThat(each.pages()).as(each.toString()).isNotEmpty());
  }

  @Test
  void itShowsWhatAPageCanHave() {
    assertThat(SITE.pages("en"))
        .anySatisfy(page -> assertThat(page.extras().item()).isPresent())
        .anySatisfy(page -> assertThat(page.extras().films()).isNotEmpty());
    assertThat(SITE.pages("en"))
        .flatExtracting(page -> page.extras().downloads())
        .hasSizeGreaterThanOrEqualTo(3);
    assertThat(
            SITE.pages("en").stream()
                .filter(page -> page.html(Answers.none()).contains("<figcaption>")))
        .hasSizeGreaterThanOrEqualTo(2);
    assertThat(SITE.glossary().terms("en")).hasSizeGreaterThanOrEqualTo(10);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          gas bill,                        energy-per-batch
          chimney,                         floor-power-flue
          chimney sweep,                   measuring-sheet
          how do I mend my oven,           repairs-and-parts
          burned on one side,              uneven-baking
          how much,                        what-an-oven-costs
          we have no staff for the night,  fewer-hands
          acrylamid,                       safety-hygiene
          try it with my own dough,        test-bake
          """)
  void aSearchHasThePageAmongTheFirstThree(String words, String wanted) {
    var hits = new Search().search(SITE, "en", words, Answers.none()).hits().stream().limit(3);

    assertThat(hits).extracting(hit -> hit.page().id().slug()).contains(wanted);
  }
}
