package org.usher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WelcomeTests {
  @TempDir Path data;

  @Test
  void onThisMachineAloneItNamesTheFirstSignIns() throws IOException {
    assertThat(new Welcome("127.0.0.1", 8080, false, false, firstSignIns(), List.of()).lines())
        .containsExactly(
            "Usher is ready at http://localhost:8080",
            "The first sign-ins are in " + firstSignIns());
  }

  @Test
  void whatIsToBeDoneAboutTheKeysStandsLast() {
    assertThat(
            new Welcome("", 8080, false, false, data.resolve("none"), List.of("Move the keys."))
                .lines())
        .containsExactly("Usher is ready at http://localhost:8080", "Move the keys.");
  }

  @Test
  void inPublicWithoutHttpsItSaysThatStaffCannotSignInAndWhatToDo() {
    assertThat(new Welcome("0.0.0.0", 8080, true, false, data.resolve("none"), List.of()).lines())
        .hasSize(2)
        .last()
        .asString()
        .contains("staff cannot sign in", "usher.brand.public-address", "https");
  }

  @Test
  void inPublicItOffersNoPasswordsThatAreRefused() throws IOException {
    assertThat(new Welcome("192.0.2.1", 8080, true, true, firstSignIns(), List.of()).lines())
        .hasSize(2)
        .first()
        .isEqualTo("Usher is ready at http://192.0.2.1:8080");
    assertThat(new Welcome("0.0.0.0", 8080, true, false, firstSignIns(), List.of()).lines())
        .noneMatch(line -> line.startsWith("The first sign-ins are"))
        .anyMatch(line -> line.contains("refused") && line.contains("without --listen"));
  }

  private Path firstSignIns() throws IOException {
    Path file = data.resolve("first-sign-ins.txt");
    return Files.exists(file) ? file : Files.createFile(file);
  }
}
