package org.usher.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTests {
  private static final Set<PosixFilePermission> OURS_ALONE =
      PosixFilePermissions.fromString("rwx------");

  @TempDir Path place;

  @Test
  void itIsMadeAndNobodyElseMayReadIt() throws IOException {
    DataFolder data = DataFolder.open(place.resolve("a/b"));

    assertThat(Files.getPosixFilePermissions(data.path()))
        .doesNotContain(PosixFilePermission.OTHERS_READ, PosixFilePermission.GROUP_READ);
    assertThat(Files.getPosixFilePermissions(data.folder("mail")))
        .containsExactlyInAnyOrder(
            PosixFilePermission.OWNER_READ,
            PosixFilePermission.OWNER_WRITE,
            PosixFilePermission.OWNER_EXECUTE);
  }

  @Test
  void theKeysLieBesideItUnlessAnotherFolderIsNamed() throws IOException {
    Path elsewhere = place.resolve("elsewhere/keys");

    DataFolder usual = DataFolder.open(place.resolve("data"));
    assertThat(usual.keyFolder("people"))
        .isEqualTo(place.toRealPath().resolve("data.keys/people"))
        .isDirectory();
    assertThat(Files.getPosixFilePermissions(usual.keys())).isEqualTo(OURS_ALONE);
    assertThat(usual.advice()).isEmpty();

    DataFolder apart = DataFolder.open(place.resolve("apart"), elsewhere.toString());
    assertThat(apart.keyFolder("people")).isEqualTo(elsewhere.resolve("people")).isDirectory();
    assertThat(apart.file("keys")).doesNotExist();
    assertThat(place.resolve("apart.keys")).doesNotExist();
    assertThat(Files.getPosixFilePermissions(elsewhere)).isEqualTo(OURS_ALONE);
  }

  @Test
  void keysThatLieInsideFromOlderTimesAreMovedOut() throws IOException {
    Path inside = oldKeys("data");

    DataFolder data = DataFolder.open(place.resolve("data"));

    assertThat(inside).doesNotExist();
    assertThat(data.keys().resolve("people/anna.key")).hasContent("sealed");
    assertThat(Files.getPosixFilePermissions(data.keys())).isEqualTo(OURS_ALONE);
    assertThat(data.advice()).isEmpty();
    assertThat(DataFolder.open(place.resolve("data"))).as("next start").isEqualTo(data);
  }

  @Test
  void keysThatCannotBeMovedOutStayAndItIsSaidWhatToDo() throws IOException {
    Path inside = oldKeys("data");
    Files.writeString(place.resolve("data.keys"), "a file is in the way");

    DataFolder data = DataFolder.open(place.resolve("data"));

    assertThat(data.keys()).isEqualTo(inside.toRealPath());
    assertThat(inside.resolve("people/anna.key")).hasContent("sealed");
    assertThat(data.advice().orElseThrow())
        .contains("move " + inside.toRealPath())
        .contains("to " + place.toRealPath().resolve("data.keys"));
  }

  @Test
  void keysAreNotMovedUnderAPortalThatRuns() throws IOException {
    Path inside = oldKeys("data");
    var database = new ServerFolder(Files.createDirectories(place.resolve("data/database")));

    try (var _ = database.lock()) {
      assertThatThrownBy(() -> DataFolder.open(place.resolve("data")))
          .isInstanceOf(DatabaseException.class)
          .hasMessageContaining("Another Usher is running");
    }

    assertThat(inside.resolve("people/anna.key")).exists();
    assertThat(place.resolve("data.keys")).doesNotExist();
  }

  @Test
  void whereThereAreKeysInsideAndBesideThoseBesideCount() throws IOException {
    oldKeys("data");
    Path beside = Files.createDirectories(place.resolve("data.keys"));
    Files.writeString(beside.resolve("master.key"), "newer");

    DataFolder data = DataFolder.open(place.resolve("data"));

    assertThat(data.keys()).isEqualTo(beside.toRealPath());
    assertThat(data.advice().orElseThrow()).contains("remove the others");
  }

  private Path oldKeys(String data) throws IOException {
    Path inside = Files.createDirectories(place.resolve(data).resolve("keys"));
    Files.setPosixFilePermissions(inside, OURS_ALONE);
    Files.createDirectory(inside.resolve("people"));
    Files.writeString(inside.resolve("people/anna.key"), "sealed");
    return inside;
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
