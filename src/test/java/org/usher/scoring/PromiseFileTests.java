package org.usher.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

  private static final List<String> TIMES = List.of("hand PT4H");

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
  void theVersionChangesWithWordsGoalsTimesAndTheLineAndWithNothingElse() throws IOException {
    String version = read(GOOD).version(Points.ZERO, TIMES);

    assertThat(read("# Another layout\n" + GOOD).version(Points.ZERO, TIMES)).isEqualTo(version);
    assertThat(read(GOOD).version(Points.of(1), TIMES)).isNotEqualTo(version);
    assertThat(read(GOOD).version(Points.ZERO, List.of("hand PT8H"))).isNotEqualTo(version);
    assertThat(read(GOOD.replace("60", "61")).version(Points.ZERO, TIMES)).isNotEqualTo(version);
    assertThat(read(GOOD.replace("worth", "not worth")).version(Points.ZERO, TIMES))
        .isNotEqualTo(version);
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
