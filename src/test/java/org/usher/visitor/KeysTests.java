package org.usher.visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysTests {
  private static final PersonId ANNA = PersonId.random();
  private static final PersonId BERT = PersonId.random();

  @TempDir Path folder;
  private Keys keys;

  @BeforeEach
  void aFolderOfKeys() {
    keys = new Keys(folder, master());
  }

  @Test
  void aKeyIsFoundAgainAndIsForItsPersonAlone() {
    var key = keys.create(ANNA);
    keys.create(BERT);

    assertThat(keys.find(ANNA)).contains(key);
    assertThat(keys.find(BERT)).isPresent().get().isNotEqualTo(key);
  }

  @Test
  void aKeyFileIsForItsOwnerAloneAndDoesNotShowTheKey() throws IOException {
    var key = keys.create(ANNA);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file(ANNA))))
        .isEqualTo("rw-------");
    assertThat(hex(Files.readAllBytes(file(ANNA)))).doesNotContain(hex(key.getEncoded()));
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void aKeyFileThatOthersCanReadIsRefused() throws IOException {
    keys.create(ANNA);
    Files.setPosixFilePermissions(file(ANNA), PosixFilePermissions.fromString("rw-r-----"));

    assertThatThrownBy(() -> keys.find(ANNA)).isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void aKeyFileUnderAnotherNameDoesNotOpen() throws IOException {
    keys.create(ANNA);
    Files.copy(file(ANNA), file(BERT), StandardCopyOption.COPY_ATTRIBUTES);

    assertThatThrownBy(() -> keys.find(BERT)).isInstanceOf(BrokenSealException.class);
  }

  @Test
  void keysDoNotOpenWithAnotherMasterKey() {
    keys.create(ANNA);
    Keys others = new Keys(folder, master());

    assertThatThrownBy(() -> others.find(ANNA)).isInstanceOf(BrokenSealException.class);
  }

  @Test
  void aDestroyedKeyIsGoneAndOverwritten() throws IOException {
    keys.create(ANNA);
    ByteBuffer before = ByteBuffer.wrap(Files.readAllBytes(file(ANNA)));
    try (FileChannel open = FileChannel.open(file(ANNA), StandardOpenOption.READ)) {
      keys.destroy(ANNA);

      ByteBuffer after = ByteBuffer.allocate(before.capacity());
      open.read(after, 0);
      assertThat(after.flip()).isNotEqualTo(before);
    }
    assertThat(keys.find(ANNA)).isEmpty();
    assertThat(file(ANNA)).doesNotExist();
    keys.destroy(ANNA);
  }

  @Test
  void aKeyIsNeverReplaced() {
    var key = keys.create(ANNA);

    assertThatThrownBy(() -> keys.create(ANNA))
        .hasCauseInstanceOf(FileAlreadyExistsException.class);
    assertThat(keys.find(ANNA)).contains(key);
  }

  @Test
  void keysAreListedByAge() {
    keys.create(ANNA);

    assertThat(keys.madeBefore(Instant.now().plusSeconds(60))).containsExactly(ANNA);
    assertThat(keys.madeBefore(Instant.now().minusSeconds(60))).isEmpty();
  }

  @Test
  void theMasterKeyIsMadeOnceAndHas32Bytes() throws IOException {
    KeyFile file = new KeyFile(folder.resolve("master.key"));
    MasterKey first = MasterKey.in(file);

    byte[] wrapped = first.wrap(new byte[] {1, 2, 3}, "x");

    assertThat(MasterKey.in(file).unwrap(wrapped, "x")).containsExactly(1, 2, 3);
    assertThatThrownBy(() -> MasterKey.configured("c2hvcnQ="))
        .hasMessageContaining("openssl rand")
        .hasMessageNotContaining("c2hvcnQ=");
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  private Path file(PersonId person) {
    return folder.resolve(person + ".key");
  }

  private static MasterKey master() {
    return MasterKey.configured(Base64.getEncoder().encodeToString(MasterKey.randomKey()));
  }
}
