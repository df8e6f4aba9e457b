package org.usher.visitor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.util.FileSystemUtils;
import org.usher.database.DataFolder;
import org.usher.database.DataFolders;

/// As the portal is delivered, with no setting about keys: an older copy of the data folder says
/// nothing about somebody who was erased, alone or with all keys that are left.
@ApplicationModuleTest
class OlderCopyModuleTests {
  @Autowired People people;
  @Autowired StoredPeople rows;
  @Autowired DataFolder data;
  @Autowired JdbcClient database;

  @Test
  void theCopyHoldsNoKeyAndTheKeysThatAreLeftOpenNothingOfTheErased(@TempDir Path place)
      throws IOException {
    PersonId anna = people.meet(details("copied@example.com"));
    PersonId bert = people.meet(details("staying-here@example.com"));
    byte[] ofAnna = rows.details(anna).orElseThrow();
    byte[] ofBert = rows.details(bert).orElseThrow();
    byte[] message = people.seal(anna, "call me".getBytes(UTF_8), "lead.message");

    Path copy = place.resolve("copy");
    FileSystemUtils.copyRecursively(data.path(), copy);
    assertThat(names(copy)).noneMatch(name -> name.endsWith(".key") || name.equals("erased.txt"));

    var copied = DataFolders.open(copy);
    assertThatThrownBy(() -> portalOver(copied))
        .as("a second portal on the copy, with its database")
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("are missing");

    FileSystemUtils.copyRecursively(data.keys(), copied.keys());
    Vault before = portalOver(copied);
    assertThat(opened(before, anna, ofAnna, "details"))
        .as("could be opened until then")
        .isPresent();
    assertThat(opened(before, anna, message, "lead.message")).isPresent();
    FileSystemUtils.deleteRecursively(copied.keys());

    people.erase(anna);

    FileSystemUtils.copyRecursively(data.keys(), copied.keys());
    Vault after = portalOver(copied);
    assertThat(opened(after, anna, ofAnna, "details")).isEmpty();
    assertThat(opened(after, anna, message, "lead.message")).isEmpty();
    assertThat(opened(after, bert, ofBert, "details")).as("who stays").isPresent();
  }

  private Vault portalOver(DataFolder folder) throws IOException {
    return Vault.open(
        folder, new VisitorProperties("", Duration.ofDays(730), Duration.ofDays(180)), database);
  }

  private static Optional<byte[]> opened(
      Vault vault, PersonId person, byte[] sealed, String purpose) {
    return vault
        .keys()
        .find(person)
        .map(key -> Seal.open(key, sealed, "usher person %s %s".formatted(person, purpose)));
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
