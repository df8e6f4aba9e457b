package org.usher.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.usher.content.TestContent;

class PromiseFileTests {

  private static final String GOOD =
      """
      name: Shared promise
      capacity: 40
      stages:
        lead: Somebody who asked to talk
        sal: Sales says it is worth a conversation
      goals:
        leads-per-week: 20
        accepted: 60
      """;

  @TempDir private Path folder;

  @BeforeEach
  void aSite() throws IOException {
    SmallSiteFiles.write(folder);
  }

  @Test
  void itSaysWhatIsPromised() throws IOException {
    var promise = read(GOOD);

    assertThat(promise.isWritten()).isTrue();
    assertThat(promise.capacity()).isEqualTo(40);
    assertThat(promise.stages().keySet()).containsExactly("lead", "sal");
    assertThat(promise.leadsPerWeek()).isEqualTo(20);
    assertThat(promise.accepted()).isEqualTo(60);
  }

  @Test
  void theVersionChangesWithWordsGoalsAndTheLineAndWithNothingElse() throws IOException {
    String version = read(GOOD).version(Points.ZERO);

    assertThat(read("# Another layout\n" + GOOD).version(Points.ZERO)).isEqualTo(version);
    assertThat(read(GOOD).version(Points.of(1))).isNotEqualTo(version);
    assertThat(read(GOOD.replace("60", "61")).version(Points.ZERO)).isNotEqualTo(version);
    assertThat(read(GOOD.replace("worth", "not worth")).version(Points.ZERO)).isNotEqualTo(version);
  }

  @Test
  void aSiteMayPromiseNothing() {
    assertThat(TestContent.of(folder, new PromisePart()).part(Promise.class).isWritten()).isFalse();
  }

  @Test
  void whatIsWrongIsReportedWithItsLine() {
    assertThatThrownBy(
            () -> read(GOOD.replace("40", "none").replace("60", "160").replace("goals", "targets")))
        .hasMessageContainingAll("promise.yaml:2", "promise.yaml:6: Unknown key 'targets'");
  }

  private Promise read(String yaml) throws IOException {
    Files.writeString(folder.resolve("promise.yaml"), yaml);
    return TestContent.of(folder, new PromisePart()).part(Promise.class);
  }
}
