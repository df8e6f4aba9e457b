package org.usher.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.usher.question.OptionId;
import org.usher.question.QuestionId;

/// What becomes of good content.
class SnapshotTests {

  private static final String GERMAN =
      """
      ---
      title: Was es kostet
      summary: Was es kostet, das Ding zu betreiben, mit allen Zahlen und woher sie kommen.
      ---
      Es kostet wenig.
      """;

  @TempDir private Path temporary;
  private SmallFolder folder;

  @BeforeEach
  void aSmallFolder() {
    folder = new SmallFolder(temporary);
  }

  @Test
  void aPageHasWhatItsFileSays() {
    folder.write(
        "pages/all.md",
        """
        ---
        title: All of it
        summary: A page that says everything a page can say, so that it can be read here.
        job: consensus
        review: 2031-02-03
        formerly: [before, long-before]
        audience:
          role: {finance: fits, it: does not fit}
          size: {small: may fit}
        phrases: [everything, the whole]
        sources:
          - title: "Two: books"
            url: https://example.org/books
          - title: Talk
        ---
        ## First

        Text.
        """);
    var snapshot = folder.snapshot();
    Page page = snapshot.page(new PageId("all"), "en").orElseThrow();
    assertThat(page.title()).isEqualTo("All of it");
    assertThat(page.job()).isEqualTo(BuyingJob.CONSENSUS);
    assertThat(page.reviewBy()).isEqualTo(LocalDate.of(2031, 2, 3));
    assertThat(page.phrases()).containsExactly("everything", "the whole");
    assertThat(page.headings()).containsExactly("First");
    assertThat(page.sources())
        .containsExactly(
            new Source("Two: books", Optional.of("https://example.org/books")),
            new Source("Talk", Optional.empty()));
    assertThat(page.audience().fit(new QuestionId("role"), new OptionId("it")))
        .contains(Fit.DOES_NOT_FIT);
    assertThat(page.audience().fit(new QuestionId("size"), new OptionId("small")))
        .contains(Fit.MAY_FIT);
    assertThat(page.audience().fit(new QuestionId("size"), new OptionId("large"))).isEmpty();
    assertThat(snapshot.movedTo("long-before")).contains(new PageId("all"));
    assertThat(snapshot.movedTo("all")).isEmpty();
  }

  @Test
  void aPageIsReadInTheVisitorsLanguageWhereItIsTranslated() {
    folder.write("pages/costs.de.md", GERMAN).page("only-english", "Text.\n");
    var snapshot = folder.snapshot();
    assertThat(snapshot.pages("de"))
        .extracting(Page::language, Page::title)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("de", "Was es kostet"),
            org.assertj.core.groups.Tuple.tuple("en", "What it costs"));
    assertThat(snapshot.pages("en")).extracting(Page::language).containsOnly("en");
    Page german = snapshot.page(new PageId("costs"), "de").orElseThrow();
    assertThat(german.sources()).containsExactly(new Source("Our own books", Optional.empty()));
    assertThat(german.job()).isEqualTo(BuyingJob.SELECTION);
  }

  @Test
  void theIdIsADigestOfTheFiles() {
    String id = folder.snapshot().id();
    assertThat(folder.snapshot().id()).isEqualTo(id);
    folder.page("costs", "It costs more.\n");
    String changed = folder.snapshot().id();
    assertThat(changed).isNotEqualTo(id).matches("[0-9a-f]{32}");
    folder.write("images/a.svg", "<svg/>");
    assertThat(folder.snapshot().id()).isNotEqualTo(changed);
  }

  @Test
  void aDraftIsNotShown() {
    folder
        .pageSaying("draft", "draft: true")
        .write("pages/costs.de.md", GERMAN.replace("---\nE", "draft: true\n---\nE"));
    var snapshot = folder.snapshot();
    assertThat(snapshot.pages("de")).extracting(Page::language).containsExactly("en");
  }

  @Test
  void aPartIsCompiledOfTheSameFiles() {
    folder.write("scoring.yaml", "when: {role: it}\npoints: 3\n");
    var snapshot = folder.snapshot(new Rules());
    assertThat(snapshot.part(String.class)).isEqualTo("1 page, {role=[it]}, 3.0");
    assertThatThrownBy(() -> snapshot.part(Integer.class))
        .hasMessage("The snapshot has no part java.lang.Integer");
  }

  @Test
  void theProblemsOfAPartStandBesideOurs() {
    folder
        .write("scoring.yaml", "when: {role: boss}\npoints: many\n")
        .page("costs", "[x](/p/nowhere)\n");
    assertThat(folder.problems(new Rules()))
        .containsExactly(
            "pages/costs.md:8: There is no page 'nowhere'",
            "scoring.yaml:1: The question 'role' has no option 'boss'. Allowed: finance, it",
            "scoring.yaml:2: 'points' needs a number from -10 to 10, not 'many'");
  }

  /// Stands for the rules of scoring.
  private static final class Rules implements SnapshotPart<String> {
    @Override
    public Class<String> type() {
      return String.class;
    }

    @Override
    public String compile(Snapshot draft, Material material, Problems problems) {
      YamlNode rules = material.yaml("scoring.yaml").orElseThrow().allow("when", "points");
      return "%d page, %s, %s"
          .formatted(
              draft.pages("en").size(),
              rules.get("when").condition(draft.questionnaire()).anyOf(),
              rules.get("points").decimal(-10, 10));
    }
  }
}
