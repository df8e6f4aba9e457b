package org.usher.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicationTests {

  private static final String BROKEN = SmallFolder.FRONT + "[x](/p/nowhere)\n";
  private static final String PROBLEM = "pages/costs.md:8: There is no page 'nowhere'";

  @TempDir private Path temporary;
  private SmallFolder folder;
  private final SettableClock clock = new SettableClock(Instant.parse("2026-10-31T12:00:00Z"));
  private final List<Object> events = new ArrayList<>();

  @BeforeEach
  void aSmallFolder() {
    folder = new SmallFolder(temporary);
  }

  @Test
  void goodContentIsShown() {
    var publication = start();
    assertThat(publication.current().pages("en")).hasSize(1);
    assertThat(publication.lastReport()).isEqualTo(new Report(clock.instant(), true, List.of()));
  }

  @Test
  void aChangeReplacesTheSiteInOneStep() {
    var publication = start();
    Snapshot before = publication.current();
    folder.page("new", "Text.\n");
    assertThat(publication.reload().isPublished()).isTrue();
    assertThat(publication.current().pages("en")).hasSize(2);
    assertThat(before.pages("en")).hasSize(1);
    assertThat(events).containsExactly(new SnapshotPublished(publication.current().id()));
  }

  @Test
  void sameContentStaysTheSameSnapshot() {
    var publication = start();
    String id = publication.current().id();
    publication.reload();
    assertThat(publication.current().id()).isEqualTo(id);
    assertThat(events).isEmpty();
  }

  @Test
  void brokenContentNeverReplacesContentThatWorks() {
    var publication = start();
    Snapshot before = publication.current();
    folder.write("pages/costs.md", BROKEN).page("new", "Text.\n");
    var report = publication.reload();
    assertThat(report.isPublished()).isFalse();
    assertThat(report).hasToString(PROBLEM);
    assertThat(publication.lastReport()).isEqualTo(report);
    assertThat(publication.current()).isSameAs(before);
    assertThat(events).isEmpty();

    folder.page("costs", "Good again.\n");
    assertThat(publication.reload().isPublished()).isTrue();
    assertThat(publication.current().pages("en")).hasSize(2);
  }

  @Test
  void whatWasGoodServesOverARestart() {
    String id = start().current().id();
    folder.write("pages/costs.md", BROKEN);
    var restarted = start();
    assertThat(restarted.current().id()).isEqualTo(id);
    assertThat(restarted.lastReport().isPublished()).isFalse();
    assertThat(restarted.lastReport()).hasToString(PROBLEM);
  }

  @Test
  void whatWasGoodServesEvenWhenTheFolderIsGone() throws IOException {
    String id = start().current().id();
    Files.move(folder.path(), temporary.resolve("elsewhere"));
    assertThat(start().current().id()).isEqualTo(id);
  }

  @Test
  void aFirstStartWithBrokenContentStopsWithTheWholeReport() {
    folder.write("pages/costs.md", BROKEN).write("site.yaml", SmallFolder.SITE + "x: y\n");
    assertThatThrownBy(this::start)
        .isInstanceOf(BrokenContentException.class)
        .hasMessageContaining(PROBLEM)
        .hasMessageContaining("site.yaml:7: Unknown key 'x'")
        .hasMessageContaining("No earlier content was kept");
  }

  @Test
  void whatWasKeptIsCheckedToo() throws IOException {
    start();
    Files.writeString(temporary.resolve("data/published/last-good.zip"), "no archive");
    folder.write("pages/costs.md", BROKEN);
    assertThatThrownBy(this::start)
        .isInstanceOf(BrokenContentException.class)
        .hasMessageContaining(PROBLEM)
        .hasMessageContaining("The content that was kept cannot be shown either");
  }

  @Test
  void whatCannotBeKeptIsNotShown() throws IOException {
    var publication = start();
    Files.createDirectories(temporary.resolve("data/published/last-good.zip.new"));
    folder.page("new", "Text.\n");
    assertThat(publication.reload().isPublished()).isFalse();
    assertThat(publication.lastReport().toString()).contains("cannot be kept for the next start");
    assertThat(publication.current().pages("en")).hasSize(1);
  }

  @Test
  void aPageAppearsWhenItsTimeHasCome() {
    folder.pageSaying("later", "publish: 2026-11-01T09:00+01:00");
    var publication = start();
    String id = publication.current().id();
    assertThat(publication.current().pages("en")).hasSize(1);

    clock.set(Instant.parse("2026-11-01T07:59:59Z"));
    publication.showWhatIsDue();
    assertThat(publication.current().id()).isEqualTo(id);

    clock.set(Instant.parse("2026-11-01T08:00:00Z"));
    publication.showWhatIsDue();
    assertThat(publication.current().pages("en")).hasSize(2);
    assertThat(publication.current().id()).isNotEqualTo(id);
    assertThat(events).containsExactly(new SnapshotPublished(publication.current().id()));
  }

  @Test
  void aPageAppearsInItsTimeAlsoWhileTheFolderIsBroken() {
    folder.pageSaying("later", "publish: 2026-11-01");
    var publication = start();
    folder.write("pages/costs.md", BROKEN);
    publication.reload();
    clock.set(Instant.parse("2026-11-01T00:00:00Z"));
    publication.showWhatIsDue();
    assertThat(publication.current().pages("en")).hasSize(2);
    assertThat(publication.lastReport().isPublished()).isFalse();
  }

  @Test
  void aPictureStaysWithItsSite() throws IOException {
    folder.write("images/a/plan.svg", "<svg/>").page("costs", "![A plan](/images/a/plan.svg)\n");
    var publication = start();
    Image image = publication.image("a/plan.svg").orElseThrow();
    assertThat(image.mediaType()).isEqualTo("image/svg+xml");
    assertThat(image.file()).hasContent("<svg/>");

    folder.delete("images/a/plan.svg");
    publication.reload();
    assertThat(publication.lastReport().isPublished()).isFalse();
    assertThat(publication.image("a/plan.svg").orElseThrow().file()).hasContent("<svg/>");
    assertThat(start().image("a/plan.svg").orElseThrow().file()).hasContent("<svg/>");
  }

  @Test
  void picturesThatNoSiteNeedsAreThrownAway() throws IOException {
    folder.write("images/a.svg", "<svg/>");
    var publication = start();
    Path file = publication.image("a.svg").orElseThrow().file();
    folder.write("images/a.svg", "<svg id='2'/>");
    publication.reload();
    assertThat(file).as("a request may still be reading it").exists();
    folder.page("new", "Text.\n");
    publication.reload();
    assertThat(file).doesNotExist();
    try (Stream<Path> kept = Files.list(temporary.resolve("data/published/images"))) {
      assertThat(kept).containsExactly(publication.image("a.svg").orElseThrow().file());
    }
  }

  @Test
  void noPathLeadsToAnotherFile() {
    folder.write("images/a.svg", "<svg/>");
    var publication = start();
    for (String name : List.of("../site.yaml", "/etc/passwd", "a.svg/../a.svg", "", "A.svg")) {
      assertThat(publication.image(name)).as(name).isEmpty();
    }
  }

  private Publication start() {
    var publication = new Publication(folder.properties(), List.of(), events::add, clock);
    publication.afterSingletonsInstantiated();
    return publication;
  }
}
