package org.usher.handoff;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.usher.database.DataFolder;
import org.usher.lead.LeadId;
import org.usher.post.Deliveries;
import org.usher.visitor.People;
import org.usher.visitor.PersonId;

/// What somebody writes about themselves stands sealed, or nowhere: in the rows and files of the
/// database, in the data folder, in the log. Each place is first shown to be one where a word would
/// be found.
@ExtendWith(OutputCaptureExtension.class)
class MarkedValuesModuleTests implements PumpsPortal {

  private static final Traces MARKED =
      new Traces(
          List.of(
              "Zyxanthe7q", "vorblick8q", "Quandelro9q", "Hestrimal6q", "8081570191", "Brumald5q"));
  private static final Traces PLANTED = new Traces(List.of("Plantedword4q"));

  @Autowired JdbcClient database;
  @Autowired Deliveries deliveries;
  @Autowired People people;
  @Autowired DataFolder data;
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
    plant();
    writes();

    assertThat(PLANTED.in(rows())).as("rows").isNotEmpty();
    assertThat(PLANTED.below(files())).as("files of the database").isNotEmpty();
    assertThat(PLANTED.below(data.path())).as("data folder").isNotEmpty();
    assertThat(PLANTED.in(log.getAll().getBytes(UTF_8))).as("log").isNotEmpty();

    assertThat(MARKED.in(rows())).as("rows").isEmpty();
    assertThat(MARKED.below(files())).as("files of the database").isEmpty();
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
    Path key = data.file("keys/people/" + person + ".key");
    assertThat(key).exists();
    assertThat(people.open(person, sheet, "lead.sheet")).isPresent();

    people.erase(person);

    assertThat(key).doesNotExist();
    assertThat(people.details(person)).isEmpty();
    assertThat(people.open(person, sheet, "lead.sheet")).isEmpty();
  }

  private void writes() throws Exception {
    var form =
        PaperForm.at(root, "/contact")
            .with("name", "Zyxanthe7q Example")
            .with("email", "vorblick8q@pumps.example")
            .with("company", "Quandelro9q Pumps")
            .with("message", "Our Hestrimal6q go out late.")
            .with("way", "phone")
            .with("phone", "+448081570191")
            .with("time", "Brumald5q after 14:00");
    assertThat(form.send().statusCode()).isEqualTo(303);
    Outbox.of(onlyLead(), deliveries, data.folder("mail"));
  }

  /// Puts a word into each kind of store, as a leak would.
  private void plant() throws Exception {
    database.sql("create table if not exists planted (word varchar(40))").update();
    database.sql("insert into planted values ('Plantedword4q')").update();
    Files.writeString(data.path().resolve("planted.txt"), "Plantedword4q");
    LoggerFactory.getLogger(getClass()).info("Plantedword4q");
  }

  /// Every value of every row, as bytes.
  private byte[] rows() {
    var all = new ByteArrayOutputStream();
    for (String table : tables()) {
      database
          .sql("select * from `%s`".formatted(table))
          .query(row -> {
            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
              all.writeBytes(bytes(row.getObject(column)));
              all.write('\n');
            }
          });
    }
    return all.toByteArray();
  }

  private static byte[] bytes(@Nullable Object value) {
    return value instanceof byte[] bytes ? bytes : String.valueOf(value).getBytes(UTF_8);
  }

  private List<String> tables() {
    return new ArrayList<>(
        database
            .sql("select table_name from information_schema.tables where table_schema = database()")
            .query(String.class)
            .list());
  }

  private Path files() {
    return Path.of(database.sql("select @@datadir").query(String.class).single());
  }

  private LeadId onlyLead() {
    return LeadId.parse(database.sql("select id from lead_lead").query(String.class).single())
        .orElseThrow();
  }
}
