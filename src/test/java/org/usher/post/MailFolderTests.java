package org.usher.post;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailFolderTests {
  private static final DeliveryId ID = DeliveryId.random();

  @TempDir Path path;
  private final ShiftingClock clock = new ShiftingClock();
  private MailFolder folder;

  @BeforeEach
  void aFolder() {
    folder = new MailFolder(path, clock);
  }

  @Test
  void aMailIsForItsOwnerAloneAndItsNameSaysNothing() throws IOException {
    folder.keep(ID, out -> out.write("words".getBytes(UTF_8)));

    Path file = path.resolve(ID + ".eml");
    assertThat(file).hasContent("words");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(path.toFile().list()).hasSize(1);
  }

  @Test
  void whatIsWrittenTwiceIsThereOnce() throws IOException {
    folder.keep(ID, out -> out.write("once".getBytes(UTF_8)));
    folder.keep(ID, out -> out.write("twice".getBytes(UTF_8)));

    assertThat(path.resolve(ID + ".eml")).hasContent("twice");
    assertThat(path.toFile().list()).hasSize(1);
  }

  @Test
  void whatCannotBeWrittenWholeIsNotThere() {
    assertThatThrownBy(() ->
            folder.keep(
                ID,
                out -> {
                  out.write(1);
                  throw new IOException("full");
                }))
        .isInstanceOf(IOException.class);

    assertThat(path.toFile().list()).isEmpty();
  }

  @Test
  void mailsAndDraftsGoAfterThirtyDays() throws IOException {
    folder.keep(ID, out -> out.write(1));
    Files.writeString(path.resolve("left.part"), "by a crash");
    clock.forward(Duration.ofDays(29));
    folder.sweep();
    assertThat(path.toFile().list()).hasSize(2);

    clock.forward(Duration.ofDays(2));
    folder.sweep();

    assertThat(path.toFile().list()).isEmpty();
  }
}
