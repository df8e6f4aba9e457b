package org.usher.visitor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.PublishedEvents;
import org.usher.database.DataFolder;
import org.usher.database.Transactions;

@ApplicationModuleTest
class PeopleModuleTests {
  @Autowired People people;
  @Autowired Consents consents;
  @Autowired KeyCare care;
  @Autowired StoredPeople rows;
  @Autowired Vault vault;
  @Autowired Transactions transactions;
  @Autowired DataFolder data;
  @Autowired JdbcClient database;

  @Test
  void aPersonIsFoundByTheirAddressHoweverItIsWritten() {
    PersonId anna = people.meet(details("anna@example.com"));

    assertThat(people.find("ANNA@example.com ")).contains(anna);
    assertThat(people.find("nobody@example.com")).isEmpty();
    assertThat(people.details(anna)).contains(details("anna@example.com"));
  }

  @Test
  void whoComesAgainIsTheSamePersonWithTheNewDetails() {
    PersonId first = people.meet(details("again@example.com"));
    PersonDetails moved = new PersonDetails("Anna B", "Again@example.com", "Other Ltd", "1");

    assertThat(people.meet(moved)).isEqualTo(first);
    assertThat(people.details(first)).contains(moved);
  }

  @Test
  void manyWhoComeAtOnceWithOneAddressAreOnePerson() throws Exception {
    for (int round = 0; round < 5; round++) {
      String email = "crowd%d@example.com".formatted(round);
      assertThat(meetAtOnce(email, 16)).hasSize(1);
    }
  }

  private Set<PersonId> meetAtOnce(String email, int crowd) throws Exception {
    CyclicBarrier door = new CyclicBarrier(crowd);
    Callable<PersonId> visit =
        () -> {
          door.await();
          return people.meet(details(email));
        };
    Set<PersonId> met = new HashSet<>();
    try (var threads = Executors.newFixedThreadPool(crowd)) {
      for (var person :
          threads.invokeAll(IntStream.range(0, crowd).mapToObj(_ -> visit).toList())) {
        met.add(person.get());
      }
    }
    return met;
  }

  @Test
  void whatIsSealedOpensForItsPersonAndPurposeAlone() {
    PersonId anna = people.meet(details("sealed@example.com"));
    PersonId bert = people.meet(details("bert@example.com"));

    byte[] sealed = people.seal(anna, "call me".getBytes(UTF_8), "lead.message");

    assertThat(people.open(anna, sealed, "lead.message")).contains("call me".getBytes(UTF_8));
    assertThatThrownBy(() -> people.open(anna, sealed, "lead.other"))
        .isInstanceOf(BrokenSealException.class);
    assertThatThrownBy(() -> people.open(bert, sealed, "lead.message"))
        .isInstanceOf(BrokenSealException.class);
  }

  @Test
  void whoIsErasedIsGoneAndWhatWasSealedStaysShut(PublishedEvents events) {
    PersonId anna = people.meet(details("erased@example.com"));
    consents.give(anna, Purpose.ANSWER, "v1");
    byte[] sealed = people.seal(anna, "call me".getBytes(UTF_8), "lead.message");

    people.erase(anna);

    assertThat(people.details(anna)).isEmpty();
    assertThat(people.find("erased@example.com")).isEmpty();
    assertThat(people.open(anna, sealed, "lead.message")).isEmpty();
    assertThat(consents.of(anna)).isEmpty();
    assertThat(keyFile(anna)).doesNotExist();
    assertThat(events.ofType(PersonErased.class)).containsExactly(new PersonErased(anna));
    assertThatThrownBy(() -> people.seal(anna, new byte[0], "lead.message"))
        .isInstanceOf(UnknownPersonException.class);
    people.erase(anna);
  }

  @Test
  void whoComesBackAfterErasureIsSomebodyNew() {
    PersonId before = people.meet(details("back@example.com"));
    people.erase(before);

    assertThat(people.meet(details("back@example.com"))).isNotEqualTo(before);
  }

  @Test
  void anErasureThatABackupHasForgottenIsDoneAgain() throws IOException {
    PersonId anna = people.meet(details("restored@example.com"));
    byte[] row = rows.details(anna).orElseThrow();
    byte[] key = Files.readAllBytes(keyFile(anna));
    people.erase(anna);
    rows.add(anna, vault.hash().of("restored@example.com"), row);
    new KeyFile(keyFile(anna)).create(key);

    care.finishErasures();

    assertThat(people.details(anna)).isEmpty();
    assertThat(keyFile(anna)).doesNotExist();
  }

  @Test
  void theKeyIsOnTheDiskBeforeTheTransactionCommits() {
    transactions.retrying(() -> {
      PersonId anna = people.meet(details("before@example.com"));
      assertThat(keyFile(anna)).exists();
    });
  }

  @Test
  void theKeyOfARolledBackTransactionIsSweptAndNoOther() throws IOException {
    PersonId bert = people.meet(details("staying@example.com"));
    Set<Path> before = keyFiles();
    assertThatThrownBy(() ->
            transactions.retrying(() -> {
              people.meet(details("rolled-back@example.com"));
              throw new IllegalArgumentException("no");
            }))
        .isInstanceOf(IllegalArgumentException.class);
    Set<Path> orphans = keyFiles();
    orphans.removeAll(before);
    assertThat(orphans).hasSize(1);

    care.sweep();
    assertThat(keyFiles()).containsAll(orphans);

    for (Path file : keyFiles()) {
      Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
    }
    care.sweep();
    assertThat(keyFiles()).doesNotContainAnyElementsOf(orphans).contains(keyFile(bert));
  }

  @Test
  void theTableShowsNothingOfThePerson() {
    PersonId anna = people.meet(details("secret@example.com"));

    List<String> columns =
        database
            .sql("select hex(email_hash), hex(details) from visitor_person where id = ?")
            .param(anna.value())
            .query((row, _) -> row.getString(1) + row.getString(2))
            .list();

    for (String word : List.of("secret@example.com", "Anna", "Example Ltd", "+49 30")) {
      assertThat(columns.getFirst())
          .doesNotContain(hex(word))
          .doesNotContain(hex(word.toLowerCase()));
    }
  }

  @Test
  void changedDetailsAreNoticed() {
    PersonId anna = people.meet(details("tampered@example.com"));
    PersonId bert = people.meet(details("tampering@example.com"));
    rows.change(anna, rows.details(bert).orElseThrow());

    assertThatThrownBy(() -> people.details(anna)).isInstanceOf(BrokenSealException.class);
  }

  @Test
  void detailsSayNothingOfThemselves() {
    assertThat(details("secret@example.com").toString()).isEqualTo("PersonDetails[…]");
    assertThatThrownBy(() -> new PersonDetails("x".repeat(201), "a@b", "", ""))
        .hasMessage("A name has up to 200 characters, not 201");
    assertThatThrownBy(() -> new PersonDetails("Anna", "secret", "", ""))
        .hasMessageNotContaining("secret");
  }

  @Test
  void keysAreNotUsedWithAnotherDatabase() {
    database.sql("update visitor_vault set fingerprint = repeat('x', 32)").update();
    try {
      assertThatThrownBy(() ->
              Vault.open(
                  data,
                  new VisitorProperties("", Duration.ofDays(730), Duration.ofDays(180)),
                  database))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("another database");
      people.meet(details("somebody@example.com"));
      database.sql("delete from visitor_vault").update();
      assertThatThrownBy(() ->
              Vault.open(
                  data,
                  new VisitorProperties("", Duration.ofDays(730), Duration.ofDays(180)),
                  database))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("The database is new");
    } finally {
      database
          .sql("replace into visitor_vault values (1, ?)")
          .param(vault.hash().fingerprint())
          .update();
    }
  }

  @Test
  void aDatabaseIsNotUsedWithoutItsKeys() throws IOException {
    Path lookup = data.keys().resolve("lookup.key");
    Path away = data.keys().resolve("lookup.away");
    Files.move(lookup, away);
    try {
      assertThatThrownBy(() ->
              Vault.open(
                  data,
                  new VisitorProperties("", Duration.ofDays(730), Duration.ofDays(180)),
                  database))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("keys from its backup");
    } finally {
      Files.move(away, lookup);
    }
  }

  private static PersonDetails details(String email) {
    return new PersonDetails("Anna Ångström", email, "Example Ltd", "+49 30 123");
  }

  private Path keyFile(PersonId person) {
    return data.keys().resolve("people/" + person + ".key");
  }

  private Set<Path> keyFiles() throws IOException {
    try (Stream<Path> files = Files.list(data.keys().resolve("people"))) {
      return files.collect(Collectors.toCollection(HashSet::new));
    }
  }

  private static String hex(String word) {
    return java.util.HexFormat.of().withUpperCase().formatHex(word.getBytes(UTF_8));
  }
}
