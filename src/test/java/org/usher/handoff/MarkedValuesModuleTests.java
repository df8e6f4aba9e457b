package org.usher.handoff;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.usher.database.DataFolder;
import org.usher.design.Address;
import org.usher.lead.LeadId;
import org.usher.lead.LeadWork;
import org.usher.post.Deliveries;
import org.usher.post.State;
import org.usher.privacy.AccessRequests;
import org.usher.privacy.Dossiers;
import org.usher.staff.Role;
import org.usher.staff.SignedInAs;
import org.usher.visitor.PassUse;
import org.usher.visitor.People;
import org.usher.visitor.PersonId;
import org.usher.visitor.PersonPasses;
import org.usher.visitor.RetentionRule;

/// What somebody writes about themselves stands sealed, or nowhere: in the rows and files of the
/// database, in the data folder, in the log. Each place is first shown to be one where a word would
/// be found.
@ExtendWith(OutputCaptureExtension.class)
class MarkedValuesModuleTests implements PumpsPortal {

  private static final Traces MARKED =
      new Traces(
          List.of(
              "Zyxanthe7q", "vorblick8q", "Quandelro9q", "Hestrimal6q", "8081570191", "Brumald5q"));
  private static final Traces ERASABLE =
      new Traces(
          List.of(
              "Vulpanthe3q",
              "rueckblick4q",
              "Sandelro5q",
              "Mistrimal2q",
              "8081570197",
              "Lumbrald3q",
              "Ombriquet2q"));
  private static final Traces PLANTED = new Traces(List.of("Plantedword4q"));

  @Autowired JdbcClient database;
  @Autowired Deliveries deliveries;
  @Autowired People people;
  @Autowired DataFolder data;
  @Autowired LeadWork work;
  @Autowired AccessRequests requests;
  @Autowired Dossiers dossiers;
  @Autowired PersonPasses passes;
  @Autowired List<RetentionRule> rules;
  private final String root;

  MarkedValuesModuleTests(@LocalServerPort int port) {
    root = "http://localhost:" + port;
  }

  @BeforeEach
  void nobodyHasWrittenYet() {
    PumpsPortal.forgetAll(database);
  }

  @Test
  void aPersonsValuesAreFoundNowhereButInTheMailsThatStandInForAServer(CapturedOutput log)
      throws Exception {
    stores().plant("Plantedword4q");
    writes();

    assertThat(PLANTED.in(stores().rows())).as("rows").isNotEmpty();
    assertThat(PLANTED.below(stores().files())).as("files of the database").isNotEmpty();
    assertThat(PLANTED.below(data.path())).as("data folder").isNotEmpty();
    assertThat(PLANTED.in(log.getAll().getBytes(UTF_8))).as("log").isNotEmpty();

    assertThat(MARKED.in(stores().rows())).as("rows").isEmpty();
    assertThat(MARKED.below(stores().files())).as("files of the database").isEmpty();
    assertThat(MARKED.in(log.getAll().getBytes(UTF_8))).as("log").isEmpty();
    assertThat(MARKED.below(data.path()))
        .as("data folder")
        .isNotEmpty()
        .allSatisfy(file -> assertThat(file.toString()).contains("/mail/").endsWith(".eml"));
  }

  @Test
  void theRowsOfSomebodyWhoWasErasedCannotBeOpened() throws Exception {
    writes();
    PersonId person = people.find("vorblick8q@pumps.example").orElseThrow();
    byte[] sheet =
        database.sql("select sheet from lead_sheet").query((row, _) -> row.getBytes(1)).single();
    Path key = data.keys().resolve("people/" + person + ".key");
    assertThat(key).exists();
    assertThat(people.open(person, sheet, "lead.sheet")).isPresent();

    people.erase(person);

    assertThat(key).doesNotExist();
    assertThat(people.details(person)).isEmpty();
    assertThat(people.open(person, sheet, "lead.sheet")).isEmpty();
  }

  /// A person sees all of it before it goes. What remains in the files of the database afterwards
  /// is sealed bytes and a keyed hash, in pages that the server has not written over yet; the key
  /// that would open them is destroyed. In clear there was nothing to purge there at any time.
  @Test
  @SignedInAs(Role.SELLER)
  void nothingOfSomebodyIsFoundOnceTheyAreErased() throws Exception {
    writes(ERASABLE);
    work.note(onlyLead(), "Told us of Ombriquet2q on the telephone.");
    PersonId person = people.find("rueckblick4q@pumps.example").orElseThrow();
    requests.ask(
        "rueckblick4q@pumps.example",
        PassUse.SEE,
        new Address("en", "", "/privacy/link", new LinkedHashMap<>()));
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() ->
            passes.of(person).stream()
                .flatMap(pass -> deliveries.of(pass.toString()).stream())
                .anyMatch(sent -> sent.state() == State.DELIVERED));
    assertThat(ERASABLE.in(dossiers.json(dossiers.of(person).orElseThrow())))
        .containsExactlyInAnyOrderElementsOf(ERASABLE.words());
    assertThat(ERASABLE.below(data.path())).as("mails").isNotEmpty();
    database
        .sql(
            "update visitor_pass set made_at = date_sub(made_at, interval 29 day),"
                + " expires_at = date_sub(expires_at, interval 29 day)")
        .update();
    rules.forEach(rule -> rule.run(Instant.now()));

    people.erase(person);
    Outbox.of(onlyLead(), deliveries, data.folder("mail"));

    assertThat(ERASABLE.in(stores().rows())).as("rows").isEmpty();
    assertThat(ERASABLE.below(stores().files())).as("files of the database").isEmpty();
    assertThat(ERASABLE.below(data.path())).as("data folder").isEmpty();
  }

  private void writes() throws Exception {
    writes(MARKED);
  }

  private void writes(Traces marked) throws Exception {
    List<String> words = marked.words();
    var form =
        PaperForm.at(root, "/contact")
            .with("name", words.get(0) + " Example")
            .with("email", words.get(1) + "@pumps.example")
            .with("company", words.get(2) + " Pumps")
            .with("message", "Our %s go out late.".formatted(words.get(3)))
            .with("way", "phone")
            .with("phone", "+44" + words.get(4))
            .with("time", words.get(5) + " after 14:00");
    assertThat(form.send().statusCode()).isEqualTo(303);
    Outbox.of(onlyLead(), deliveries, data.folder("mail"));
  }

  private Stores stores() {
    return new Stores(database, data.path());
  }

  private LeadId onlyLead() {
    return LeadId.parse(database.sql("select id from lead_lead").query(String.class).single())
        .orElseThrow();
  }
}
