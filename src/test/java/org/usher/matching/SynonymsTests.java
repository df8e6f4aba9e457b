package org.usher.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import org.usher.content.Snapshot;
import org.usher.content.TestContent;
import org.usher.question.Answers;

class SynonymsTests {

  @TempDir private Path folder;

  private Snapshot site(String synonyms) throws IOException {
    FileSystemUtils.copyRecursively(Path.of("content"), folder);
    Files.writeString(folder.resolve("synonyms.yaml"), synonyms);
    return TestContent.of(folder, new LikelihoodsPart(), new PageIndexPart());
  }

  private static List<String> slugs(Snapshot site, String words) {
    return new Search()
        .search(site, "en", words, Answers.none()).hits().stream()
            .map(hit -> hit.page().id().slug())
            .toList();
  }

  @Test
  void whoTypesOneWordFindsPagesThatUseTheOther() throws IOException {
    var plain = site("en: []\n");
    assertThat(new Search().search(plain, "en", "zaster", Answers.none()).isNearest()).isTrue();

    var site = site("en:\n  - [zaster, cost]\n");
    assertThat(slugs(site, "zaster")).first().isEqualTo("what-it-costs");
    assertThat(
            new Search().search(site, "en", "zaster", Answers.none()).hits().getFirst().because())
        .contains(new WhyFound(WhyFound.Where.SAME, List.of("cost")));
  }

  @Test
  void aDeclaredWordIsNotTakenForASlipOfAnother() throws IOException {
    var plain = new Search().search(site("en: []\n"), "en", "costt", Answers.none());
    assertThat(plain.corrected()).contains("costs");

    var site = site("en:\n  - [costt, meddic]\n");
    assertThat(new Search().search(site, "en", "costt", Answers.none()).corrected()).isEmpty();
    assertThat(slugs(site, "costt")).first().isEqualTo("meddic");
  }

  @Test
  void wrongSynonymsAreReportedWithFileAndLine() {
    assertThatThrownBy(() -> site("en:\n  - [price]\n  - [cost, fee]\n  - [fee, charge]\nxx: []\n"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("synonyms.yaml")
        .hasMessageContaining("at least two")
        .hasMessageContaining("'fee' stands in line 3 already")
        .hasMessageContaining("xx");
  }
}
