package org.usher.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.usher.question.Condition;

class SampleContentTests {

  private static final Path OVENHALL = Path.of("content/samples/ovenhall");

  @Test
  void theSampleSiteHasNoProblems() {
    assertThat(TestContent.sample().pages("en")).hasSizeGreaterThanOrEqualTo(30);
  }

  @Test
  void aThirdOfThePagesChangeWithTheAnswersAndSayWhatElseIsTrue() {
    var pages = TestContent.sample().pages("en");

    assertThat(pages.stream().filter(SampleContentTests::changes).count())
        .isGreaterThanOrEqualTo(pages.size() / 3);
  }

  @Test
  void whatAPageCanHaveIsShownWhereItHelps() {
    var site = TestContent.sample();
    for (String language : List.of("en", "de")) {
      Page walk = site.page(new PageId("how-it-works"), language).orElseThrow();
      assertThat(walk.body())
          .flatExtracting(Block::all)
          .extracting(Block.Prose::html)
          .anySatisfy(
              html -> assertThat(html).containsPattern("<figure><img[^>]*alt=\"[^\"]{80,}\""))
          .anySatisfy(html -> assertThat(html).contains("<figcaption>"));
      assertThat(walk.extras().notes()).isNotEmpty();
      assertThat(site.page(new PageId("consent-and-law"), language).orElseThrow().extras().item())
          .isPresent();
    }
    assertThat(site.pages("en"))
        .flatExtracting(page -> page.extras().downloads())
        .extracting(Extras.Download::path)
        .contains("/files/trial-checklist.txt", "/files/value-calculation.csv");
  }

  @Test
  void everyPageNamesASourceThatItsReaderCanOpen() {
    assertThat(TestContent.sample().pages("en"))
        .allSatisfy(page ->
            assertThat(page.sources())
                .as("sources of %s", page.id())
                .anyMatch(source -> source.url().isPresent()));
  }

  @Test
  void whatIsTranslatedAsksAndSaysAsMuchAsTheOriginal() {
    var site = TestContent.sample();

    assertThat(site.pages("de").stream().filter(page -> page.language().equals("de")))
        .hasSizeGreaterThanOrEqualTo(10)
        .allSatisfy(page -> {
          Page original = site.page(page.id(), "en").orElseThrow();
          assertThat(conditions(page))
              .as("conditions of %s", page.id())
              .isEqualTo(conditions(original));
          assertThat(page.headings())
              .as("headings of %s", page.id())
              .hasSameSizeAs(original.headings());
        });
    assertThat(site.glossary().terms("de")).hasSameSizeAs(site.glossary().terms("en"));
  }

  private static List<Condition> conditions(Page page) {
    return page.body().stream()
        .filter(Block.Choice.class::isInstance)
        .map(Block.Choice.class::cast)
        .flatMap(choice -> choice.branches().stream())
        .map(Block.Branch::when)
        .toList();
  }

  private static boolean changes(Page page) {
    return page.body().stream()
        .anyMatch(block -> block instanceof Block.Choice choice && choice.otherwise().isPresent());
  }

  @Test
  void theOvenMakerIsAWholeSiteOfItsOwn() {
    var site = TestContent.of(OVENHALL);

    assertThat(site.pages("en")).hasSizeGreaterThanOrEqualTo(10);
    assertThat(site.questionnaire().questions()).hasSizeGreaterThanOrEqualTo(6);
    assertThat(TestContent.sample().page(new PageId("which-oven"), "en")).isEmpty();
  }

  @Test
  void theOvenMakerSaysOnEveryPageThatItIsMadeUp() throws IOException {
    assertThat(TestContent.of(OVENHALL).settings().notice().orElseThrow().in("en"))
        .contains("does not exist");
    assertThat(Files.readString(Path.of("themes/ovenhall/brand.yaml")))
        .contains("Ovenhall does not exist");
  }
}
