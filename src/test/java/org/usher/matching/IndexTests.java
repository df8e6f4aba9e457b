package org.usher.matching;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import org.junit.jupiter.api.Test;
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
