package org.usher.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentWatchTests {

  private static final Duration LIVE_WITHIN = Duration.ofSeconds(2);

  @TempDir private Path temporary;
  private SmallFolder folder;
  private Publication publication;
  private ContentWatch watch;

  @BeforeEach
  void aWatchedFolder() {
    folder = new SmallFolder(temporary);
    publication = new Publication(folder.properties(), List.of(), event -> {}, Clock.systemUTC());
    publication.afterSingletonsInstantiated();
    watch = new ContentWatch(publication);
    watch.start();
  }

  @AfterEach
  void stopped() {
    watch.stop();
  }

  @Test
  void aSavedFileIsLiveWithinTwoSeconds() {
    folder.page("new", "Text.\n");
    await().atMost(LIVE_WITHIN).until(() -> publication.current().pages("en").size() == 2);
    folder.page("costs", "Changed.\n");
    await().atMost(LIVE_WITHIN).until(() -> text().equals("Changed."));
    folder.delete("pages/new.md");
    await().atMost(LIVE_WITHIN).until(() -> publication.current().pages("en").size() == 1);
  }

  @Test
  void aFolderMadeLaterIsWatchedToo() {
    folder.write("images/a/b.svg", "<svg/>");
    await().atMost(LIVE_WITHIN).until(() -> publication.image("a/b.svg").isPresent());
    folder.write("images/a/c.svg", "<svg/>");
    await().atMost(LIVE_WITHIN).until(() -> publication.image("a/c.svg").isPresent());
  }

  @Test
  void aFileThatIsReplacedByAnotherIsNoticed() throws Exception {
    Path beside = Files.writeString(temporary.resolve("new"), SmallFolder.FRONT + "Replaced.\n");
    Files.move(beside, folder.path("pages/costs.md"), StandardCopyOption.ATOMIC_MOVE);
    await().atMost(LIVE_WITHIN).until(() -> text().equals("Replaced."));
  }

  @Test
  void aMistakeIsReportedAndItsCorrectionIsLive() {
    folder.page("costs", "[x](/p/nowhere)\n");
    await().atMost(LIVE_WITHIN).until(() -> !publication.lastReport().isPublished());
    assertThat(text()).isEqualTo("It costs little.");
    folder.page("costs", "Corrected.\n");
    await().atMost(LIVE_WITHIN).until(() -> text().equals("Corrected."));
  }

  private String text() {
    return publication.current().pages("en").getFirst().text();
  }
}
