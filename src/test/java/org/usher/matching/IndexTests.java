package org.usher.matching;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.usher.content.FolderSite;
import org.usher.content.Publication;
import org.usher.content.Snapshot;
import org.usher.question.Answers;

/// The index is made from the snapshot, in memory, and is never the only copy of anything.
class IndexTests {

  private static final Set<String> FOLDERS =
      Set.of("FSDirectory", "MMapDirectory", "NIOFSDirectory", "Files", "File");

  @Test
  void noFolderIsReadOrWrittenSoThatNoneCanBeCorrupt() {
    noClasses()
        .that()
        .resideInAPackage("org.usher.matching..")
        .should()
        .dependOnClassesThat(
            describe("name a folder", (JavaClass type) -> FOLDERS.contains(type.getSimpleName())))
        .because("what stands in data/ may have been flipped, cut or deleted, and is not trusted")
        .check(
            new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.usher.matching"));
  }

  @Test
  void flippedBytesInAllThatIsKeptDoNotTouchWhatIsSearched(@TempDir Path folder) throws Exception {
    var content = folder.resolve("content");
    new SiteFolder(content);
    var portal = published(content, folder.resolve("data"));
    assertThat(flipAll(folder.resolve("data"))).isPositive();

    assertThat(first(portal.current(), "clusters")).isEqualTo("clusters");
    new SiteFolder(content).page("pumps", "{role: {it: fits}}", "They pump.");
    portal.reload();

    assertThat(first(portal.current(), "pumps")).isEqualTo("pumps");
    assertThat(flipAll(folder.resolve("data"))).isPositive();
    assertThat(first(published(content, folder.resolve("data")).current(), "pumps"))
        .isEqualTo("pumps");
  }

  private static Publication published(Path content, Path data) {
    return new FolderSite(content, data, MatchingParts.compilers()).publication();
  }

  private static String first(Snapshot snapshot, String words) {
    var results = new Search().search(snapshot, "en", words, Answers.none());
    assertThat(results.isNearest()).isFalse();
    return results.hits().getFirst().page().id().slug();
  }

  /// @return files of which every byte is another now
  private static int flipAll(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      var all = files.filter(Files::isRegularFile).toList();
      for (Path file : all) {
        byte[] bytes = Files.readAllBytes(file);
        for (int i = 0; i < bytes.length; i++) {
          bytes[i] ^= (byte) 0xFF;
        }
        Files.write(file, bytes);
      }
      return all.size();
    }
  }

  @Test
  void aNewIndexIsBuiltBesideTheOldOneWhichGoesOn() {
    var search = new Search();
    var old = new SmallSite().page("old", "en", "Pumps", "S.", "About pumps.").snapshot();
    var hits = search.search(old, "en", "pumps", Answers.none()).hits();
    var renewed = new SmallSite().page("new", "en", "Pumps", "S.", "About pumps.").snapshot();

    assertThat(search.search(renewed, "en", "pumps", Answers.none()).hits().getFirst().page().id())
        .hasToString("new");
    assertThat(search.search(old, "en", "pumps", Answers.none()).hits()).isEqualTo(hits);
  }
}
