package org.usher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SeasonDocumentTests {

  private static final Path DOCUMENT = Path.of("src/docs/demo.md");

  @Test
  void theLabelOnEveryScreenNamesTheFileThatSaysHowTheSeasonIsMade() throws IOException {
    assertThat(Files.readString(Path.of("src/main/resources/vaadin-i18n/demo.properties")))
        .contains(DOCUMENT.toString());
  }

  @Test
  void itSaysTheChanceThatTheJudgeReckonsWith() throws IOException {
    assertThat(Files.readString(Path.of("src/main/java/org/usher/demo/Judge.java")))
        .contains("BASE = -0.3", "PER_FIT_POINT = 0.05", "PER_ENGAGEMENT_POINT = 0.04")
        .contains("USUAL_FIT = 20", "USUAL_ENGAGEMENT = 10", "HAND = 0.6", "HIDDEN = 0.5");
    assertThat(Files.readString(DOCUMENT))
        .contains(
            "z = -0.3 + 0.05 (fit - 20) + 0.04 (engagement - 10) + 0.6 if a hand was raised",
            "N(0, 0.5)");
  }
}
