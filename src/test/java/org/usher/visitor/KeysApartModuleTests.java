package org.usher.visitor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;
import org.usher.database.DataFolder;

/// Data and keys backed up apart, as the page on running Usher says: what an older copy of the data
/// still holds of somebody who was erased.
@ApplicationModuleTest
class KeysApartModuleTests {
  private static final Path ELSEWHERE = temporaryFolder();

  @Autowired People people;
  @Autowired StoredPeople rows;
  @Autowired Vault vault;
  @Autowired DataFolder data;

  @DynamicPropertySource
  static void keysElsewhere(DynamicPropertyRegistry settings) {
    settings.add("usher.keys", () -> ELSEWHERE.resolve("keys").toString());
  }

  @Test
  void theDataFolderHoldsNoKeyAndNoListOfTheErased() throws IOException {
    PersonId anna = people.meet(details("apart@example.com"));

    assertThat(ELSEWHERE.resolve("keys/people/" + anna + ".key")).exists();
    assertThat(ELSEWHERE.resolve("keys/erased.txt")).exists();
    assertThat(names(data.path()))
        .noneMatch(name -> name.endsWith(".key") || name.equals("erased.txt"));
  }

  @Test
  void whatAnOlderCopyOfTheDataHoldsOfAnErasedPersonOpensWithNoKeyThatIsLeft(@TempDir Path backup)
      throws IOException {
    PersonId anna = people.meet(details("older@example.com"));
    PersonId bert = people.meet(details("staying@example.com"));
    Map<String, byte[]> copied = new HashMap<>();
    copied.put("details", rows.details(anna).orElseThrow());
    copied.put("lead.message", people.seal(anna, "call me".getBytes(UTF_8), "lead.message"));
    FileSystemUtils.copyRecursively(data.path(), backup);
    assertThat(opened(anna, copied, backup)).hasSameSizeAs(copied.keySet());

    people.erase(anna);

    assertThat(opened(anna, copied, backup)).isEmpty();
    assertThat(people.details(bert)).isPresent();
    rows.add(anna, vault.hash().of("older@example.com"), copied.get("details"));
    assertThat(people.details(anna)).isEmpty();
  }

  /// Which of the sealed values can be opened with any file of today's keys or of the copy, taken
  /// as it is or unwrapped.
  private List<String> opened(PersonId person, Map<String, byte[]> sealed, Path backup)
      throws IOException {
    MasterKey master = MasterKey.in(new KeyFile(ELSEWHERE.resolve("keys/master.key")));
    try (Stream<Path> kept = Files.walk(ELSEWHERE);
        Stream<Path> copied = Files.walk(backup)) {
      List<byte[]> keys =
          Stream.concat(kept, copied)
              .filter(Files::isRegularFile)
              .flatMap(file -> keysIn(file, master, person))
              .toList();
      assertThat(keys).isNotEmpty();
      return sealed.entrySet().stream()
          .filter(entry ->
              keys.stream().anyMatch(key -> opens(key, entry.getValue(), person, entry.getKey())))
          .map(Map.Entry::getKey)
          .toList();
    }
  }

  private static Stream<byte[]> keysIn(Path file, MasterKey master, PersonId person) {
    try {
      byte[] raw = Files.readAllBytes(file);
      String name = file.getFileName().toString().replace(".key", "");
      return Stream.concat(
              Stream.of(raw),
              Stream.of(name, person.toString(), "lookup", "secrets")
                  .flatMap(other -> unwrapped(raw, master, other)))
          .filter(key -> key.length == 32);
    } catch (IOException e) {
      return Stream.empty();
    }
  }

  private static Stream<byte[]> unwrapped(byte[] raw, MasterKey master, String name) {
    try {
      return Stream.of(master.unwrap(raw, name));
    } catch (BrokenSealException e) {
      return Stream.empty();
    }
  }

  private static boolean opens(byte[] key, byte[] sealed, PersonId person, String purpose) {
    try {
      Seal.open(
          new SecretKeySpec(key, "AES"), sealed, "usher person %s %s".formatted(person, purpose));
      return true;
    } catch (BrokenSealException e) {
      return false;
    }
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory(Path.of("target"), "keys-apart");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private static PersonDetails details(String email) {
    return new PersonDetails("Anna Ångström", email, "Example Ltd", "+49 30 123");
  }
}
