package org.usher.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTests {
  @TempDir Path place;

  @Test
  void itIsMadeAndNobodyElseMayReadIt() throws IOException {
    DataFolder data = DataFolder.open(place.resolve("a/b"));

    assertThat(Files.getPosixFilePermissions(data.path()))
        .doesNotContain(PosixFilePermission.OTHERS_READ, PosixFilePermission.GROUP_READ);
    assertThat(Files.getPosixFilePermissions(data.folder("keys")))
        .containsExactlyInAnyOrder(
            PosixFilePermission.OWNER_READ,
            PosixFilePermission.OWNER_WRITE,
            PosixFilePermission.OWNER_EXECUTE);
  }

  @Test
  void theKeysLieInsideUnlessAnotherFolderIsNamed() throws IOException {
    Path elsewhere = place.resolve("elsewhere/keys");

    assertThat(DataFolder.open(place.resolve("data")).keyFolder(""))
        .isEqualTo(place.toRealPath().resolve("data/keys"));

    DataFolder apart = DataFolder.open(place.resolve("apart"), elsewhere.toString());
    assertThat(apart.keyFolder("people")).isEqualTo(elsewhere.resolve("people")).isDirectory();
    assertThat(apart.file("keys")).doesNotExist();
    assertThat(Files.getPosixFilePermissions(elsewhere))
        .doesNotContain(PosixFilePermission.OTHERS_READ, PosixFilePermission.GROUP_READ);
  }

  @Test
  void openingItLeavesNothingBehind() throws IOException {
    DataFolder data = DataFolder.open(place);
    try (var files = Files.list(data.path())) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void aPlaceThatCannotBeWrittenToIsNamedWithWhatToDo() throws IOException {
    Path file = Files.createFile(place.resolve("file"));

    assertThatThrownBy(() -> DataFolder.open(file.resolve("data")))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("cannot be written to")
        .hasMessageContaining(file.resolve("data").toString())
        .extracting(e -> ((DatabaseException) e).remedy())
        .asString()
        .contains("--data DIR");
  }
}
