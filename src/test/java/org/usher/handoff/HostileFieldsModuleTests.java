package org.usher.handoff;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.io.StringWriter;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.usher.Hostile;
import org.usher.database.DataFolder;
import org.usher.lead.LeadId;
import org.usher.lead.Sheet;
import org.usher.lead.Sheets;
import org.usher.post.Deliveries;
import org.usher.staff.Role;
import org.usher.staff.SignedInAs;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Whatever stands in whichever field of the contact form, everybody who is told of it reads text:
/// in subject and body of both mails, in the webhook, on the frozen sheet that the desk shows, in
/// the file for other systems; and the log reads nothing of it.
@ExtendWith(OutputCaptureExtension.class)
class HostileFieldsModuleTests implements PumpsPortal {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Autowired JdbcClient database;
  @Autowired Deliveries deliveries;
  @Autowired Sheets sheets;
  @Autowired LeadExport export;
  @Autowired DataFolder data;
  private final String root;

  HostileFieldsModuleTests(@LocalServerPort int port) {
    root = "http://localhost:" + port;
  }

  @BeforeEach
  void nobodyHasWrittenYet() {
    PumpsPortal.forgetAll(database);
  }

  @ParameterizedTest
  @FieldSource("org.usher.Hostile#TAKEN")
  @SignedInAs(Role.SELLER)
  void whatIsTakenIsTextForEverybodyWhoIsTold(String typed, CapturedOutput log) throws Exception {
    var form = PaperForm.ofJana(root, "/contact");
    for (String field : List.of("name", "company", "message", "time")) {
      form.with(field, typed);
    }

    HttpResponse<String> answer = form.send();

    assertThat(answer.statusCode()).isEqualTo(303);
    LeadId lead =
        LeadId.parse(database.sql("select id from lead_lead").query(String.class).single())
            .orElseThrow();
    Outbox outbox = Outbox.of(lead, deliveries, data.folder("mail"));
    looksAtTheMail(outbox.mail("mail:sales-1"), typed);
    looksAtTheMail(outbox.mail("copy:buyer"), typed);
    looksAtTheHook(PumpsPortal.told(outbox).getBodyAsString(), lead, typed);
    looksAtTheSheet(sheets.of(lead).orElseThrow(), typed);
    for (LeadExport.Reader reader : LeadExport.Reader.values()) {
      looksAtTheFile(reader, lead);
    }
    assertThat(log.getAll()).doesNotContain(Hostile.MARK, "jana@pumps");
  }

  private static void looksAtTheMail(MimeMessage mail, String typed) throws Exception {
    assertThat(mail.getHeader("Bcc")).isNull();
    assertThat(mail.getHeader("X")).isNull();
    assertThat(mail.getAllRecipients()).hasSize(1);
    assertThat(mail.getSubject())
        .doesNotContainPattern(Hostile.UNSEEN)
        .doesNotContain("\r", "\n", "\t");
    String text = Outbox.text(mail);
    assertThat(text).contains(Hostile.MARK, seen(typed)).doesNotContainPattern(Hostile.UNSEEN);
    Document html = Jsoup.parse(Outbox.html(mail));
    Hostile.assertHarmless(html);
    assertThat(html.select("script, img")).isEmpty();
    assertThat(html.text()).contains(seen(typed)).doesNotContainPattern(Hostile.UNSEEN);
  }

  private static void looksAtTheHook(String body, LeadId lead, String typed) {
    JsonNode told = JSON.readTree(body);
    assertThat(told.at("/data/lead").asString()).isEqualTo(lead.toString());
    assertThat(told.at("/data/person/email").asString()).isEqualTo("jana@pumps.example");
    for (String field : List.of("/data/person/name", "/data/person/company", "/data/message")) {
      assertThat(told.at(field).isString()).as(field).isTrue();
      assertThat(told.at(field).asString())
          .contains(Hostile.MARK)
          .doesNotContainPattern(Hostile.UNSEEN)
          .doesNotContain("\r");
    }
    assertThat(told.at("/data/person/name").asString().strip()).contains(seen(typed));
  }

  private static void looksAtTheSheet(Sheet sheet, String typed) {
    for (String line : List.of(sheet.person().name(), sheet.person().company(), sheet.time())) {
      assertThat(line)
          .contains(seen(typed))
          .doesNotContainPattern(Hostile.UNSEEN)
          .doesNotContain("\r", "\n", "\t");
    }
    assertThat(sheet.message()).contains(Hostile.MARK).doesNotContainPattern(Hostile.UNSEEN);
  }

  /// One row, of as many cells as there are heads, none of which a spreadsheet would calculate.
  private void looksAtTheFile(LeadExport.Reader reader, LeadId lead) throws Exception {
    var out = new StringWriter();
    export.write(reader, out);
    CsvTable table = CsvTable.read(out.toString().getBytes(UTF_8));
    assertThat(table.rows()).hasSize(1);
    List<String> cells = table.rows().getFirst().fields();
    assertThat(cells).hasSameSizeAs(table.header()).contains("jana@pumps.example", lead.toString());
    assertThat(cells)
        .allSatisfy(cell ->
            assertThat(cell)
                .doesNotContainPattern("^\\s*[=+@|%\\-\uFF1D\uFF0B\uFF0D\uFF20]")
                .doesNotContainPattern(Hostile.UNSEEN));
  }

  /// The last words of what was typed, as one line without what cannot be seen.
  private static String seen(String typed) {
    return Plain.line(typed).replaceFirst(".*(?=.{16}$)", "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name",
        "email",
        "company",
        "message",
        "phone",
        "time",
        "way",
        "wish",
        "line",
        "submission",
        "follow-up",
        "remember",
        "website",
        "no-such-field"
      })
  void noFieldTurnsIntoMoreThanTextOnThePageThatComesBack(String field, CapturedOutput log)
      throws Exception {
    for (String typed : Hostile.TAKEN) {
      HttpResponse<String> answer = PaperForm.ofJana(root, "/contact").with(field, typed).send();

      assertThat(answer.statusCode()).isIn(303, 422);
      Hostile.assertHarmless(Jsoup.parse(answer.body()));
      assertThat(answer.headers().map().keySet()).doesNotContain("bcc", "x");
      assertThat(answer.headers().firstValue("set-cookie").isPresent())
          .as("only whoever agrees to be known again gets a cookie")
          .isEqualTo(field.equals("remember"));
    }
    assertThat(log.getAll()).doesNotContain(Hostile.MARK);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name",
        "email",
        "company",
        "message",
        "phone",
        "time",
        "way",
        "wish",
        "submission"
      })
  void aMegabyteInAnyFieldIsRefusedAndTheRestComesBack(String field, CapturedOutput log)
      throws Exception {
    HttpResponse<String> answer =
        PaperForm.ofJana(root, "/contact").with(field, Hostile.LONG).send();

    assertThat(answer.statusCode()).isIn(413, 422);
    assertThat(answer.body()).hasSizeLessThan(300_000);
    Hostile.assertHarmless(Jsoup.parse(answer.body()));
    var back = PaperForm.in(root, answer);
    for (String other : Set.of("name", "email", "company", "message")) {
      if (!other.equals(field)) {
        assertThat(back.value(other)).as(other).isNotEmpty();
      }
    }
    assertThat(database.sql("select count(*) from lead_lead").query(Long.class).single()).isZero();
    assertThat(log.getAll()).doesNotContain(Hostile.MARK, "x<x<");
  }
}
