package org.usher.handoff;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.usher.TableDigests;
import org.usher.engagement.Facts;
import org.usher.lead.Lane;
import org.usher.lead.LeadBook;
import org.usher.lead.Way;
import org.usher.question.OptionId;
import org.usher.scoring.Learning;
import org.usher.scoring.Models;
import org.usher.scoring.Outcome;
import org.usher.scoring.Replays;
import org.usher.staff.Role;
import org.usher.staff.SignedInAs;

/// Files: past leads that teach, verdicts of leads that are here, and leads for other systems.
class PastLeadsModuleTests implements PumpsPortal {

  private static final String FILE =
      """
      Created At,Email,role,Company size,Lead Status
      2025-03-01,a@x.example,sales,large,Qualified
      2025-03-02T10:00:00Z,b@x.example,sales,,Unqualified
      2025-03-02,A@X.example,it,small,Closed Won
      2025-13-45,c@x.example,it,small,Closed Won
      2025-03-03,d@x.example,nothing,,Closed Won
      2025-03-04,e@x.example,it,,perhaps
      2999-01-01,f@x.example,it,,Won
      """;

  @Autowired PastLeads past;
  @Autowired Learning learning;
  @Autowired Replays replays;
  @Autowired Models models;
  @Autowired LeadExport export;
  @Autowired LeadBook book;
  @Autowired SimulatedHandoffs simulated;
  @Autowired VerdictFile verdictFile;
  @Autowired JdbcClient database;
  private final String root;

  PastLeadsModuleTests(@LocalServerPort int port) {
    root = "http://localhost:" + port;
  }

  @BeforeEach
  void nothingIsThere() {
    PumpsPortal.forgetAll(database);
    database.sql("delete from handoff_past_lead").update();
    database.sql("delete from handoff_past").update();
    database.sql("delete from scoring_score").update();
    database.sql("delete from scoring_verdict").update();
  }

  @Test
  @SignedInAs(Role.MARKETER)
  void aFileIsUnderstoodRowByRow() {
    PastPreview preview = past.preview(FILE.getBytes(UTF_8));

    assertThat(preview.leads()).isEqualTo(2);
    assertThat(preview.results())
        .isEqualTo(Map.of(Outcome.Result.ACCEPTED, 1L, Outcome.Result.REJECTED, 1L));
    assertThat(preview.problems())
        .containsExactly(
            new PastProblem(4, "twice", ""),
            new PastProblem(5, "date", "2025-13-45"),
            new PastProblem(6, "no-answer", ""),
            new PastProblem(7, "verdict", "perhaps"),
            new PastProblem(8, "date", "2999-01-01"));
  }

  @Test
  @SignedInAs(Role.MARKETER)
  void whatAColumnMeansCanBeCorrected() {
    String file = "when,what,end\n2025-03-01,Boss,yes\n2025-03-02,Nerd,no\n";
    var role =
        new PastColumn.Answer(
            PumpSite.ROLE, Map.of("boss", new OptionId("sales"), "nerd", new OptionId("it")));
    var plan = new PastPlan(List.of(new PastColumn.When(), role, new PastColumn.Verdict()));

    assertThat(past.preview(file.getBytes(UTF_8)).leads()).isZero();
    assertThat(past.preview(file.getBytes(UTF_8), plan).leads()).isEqualTo(2);
  }

  @Test
  @SignedInAs(Role.MARKETER)
  void theEndIsUnderstoodInTheWordsOfOthersAndOfOurOwnExport() {
    String file =
        """
        date,role,Lead Status
        2025-03-01,sales,Open Deal
        2025-03-01,sales,IN_PROGRESS
        2025-03-01,sales,Closed - Converted
        2025-03-01,sales,Closed - Not Converted
        2025-03-01,sales,closedwon
        2025-03-01,sales,Abgelehnt
        2025-03-01,sales,Gewonnen
        2025-03-01,sales,Working - Contacted
        2025-03-01,sales,Liegt bei Otto
        """;

    PastPreview guessed = past.preview(file.getBytes(UTF_8));

    assertThat(guessed.results())
        .isEqualTo(
            Map.of(
                Outcome.Result.ACCEPTED, 2L, Outcome.Result.WON, 3L, Outcome.Result.REJECTED, 2L));
    assertThat(guessed.problems())
        .extracting(PastProblem::given)
        .containsExactly("Working - Contacted", "Liegt bei Otto");

    var columns = new ArrayList<>(guessed.plan().columns());
    columns.set(2, new PastColumn.Verdict(Map.of("liegt bei otto", Outcome.Result.LOST)));
    PastPreview chosen = past.preview(file.getBytes(UTF_8), new PastPlan(columns));

    assertThat(chosen.results()).isEqualTo(Map.of(Outcome.Result.LOST, 1L));
  }

  @Test
  @SignedInAs(Role.MARKETER)
  void numbersAreAnswersByTheirRange() {
    String file =
        "date,employees,verdict\n2025-03-01,\"1,200\",yes\n2025-03-01,12,no\n2025-03-01,77,no\n";
    var size =
        new PastColumn.Answer(
            PumpSite.ROLE,
            Map.of(),
            List.of(
                PastRange.read(new OptionId("it"), "under 50").orElseThrow(),
                PastRange.read(new OptionId("sales"), "250+").orElseThrow()));

    PastPreview preview =
        past.preview(
            file.getBytes(UTF_8),
            new PastPlan(List.of(new PastColumn.When(), size, new PastColumn.Verdict())));

    assertThat(preview.leads()).isEqualTo(2);
    assertThat(preview.problems()).containsExactly(new PastProblem(4, "no-answer", ""));
  }

  @Test
  @SignedInAs(Role.MARKETER)
  void everyValueOfAColumnCanBeMappedTheMostFrequentFirst() {
    var rows = new StringBuilder("date,role,verdict\n");
    for (int i = 0; i < 40; i++) {
      rows.append("2025-03-01,Role %d,yes\n".formatted(i));
    }
    rows.append("2025-03-01,Role 39,yes\n");

    List<String> values = past.preview(rows.toString().getBytes(UTF_8)).samples().get(1);

    assertThat(values).hasSize(40).startsWith("Role 39");
  }

  @Test
  @SignedInAs(Role.MARKETER)
  void daysAreReadAsTheirColumnSaysAndWhatIsUnclearIsSaid() {
    String file = "date,role,verdict\n03/04/2025,sales,yes\n%s,it,no\n";

    PastPreview clear = past.preview(file.formatted("25/04/2025").getBytes(UTF_8));
    PastPreview unclear = past.preview(file.formatted("05/04/2025").getBytes(UTF_8), clear.plan());

    assertThat(clear.leads()).isEqualTo(2);
    assertThat(clear.isDayUnclear()).isFalse();
    assertThat(unclear.leads()).isEqualTo(2);
    assertThat(unclear.isDayUnclear()).isTrue();
  }

  @Test
  @SignedInAs(Role.MARKETER)
  void whatWasLearntCanBeTakenBack() {
    byte[] file = FILE.getBytes(UTF_8);
    var told = new ArrayList<Integer>();

    int taught = past.take("crm <old>.csv", file, past.preview(file).plan(), told::add);

    assertThat(taught).isEqualTo(2);
    assertThat(told).containsExactly(2);
    assertThat(count("handoff_past_lead")).isEqualTo(2);
    assertThat(count("scoring_score")).isEqualTo(2);
    assertThat(database.sql("select facts from handoff_past_lead").query(String.class).list())
        .allMatch(facts -> facts.contains("role") && !facts.contains("@"));
    PastFile kept = past.files().getFirst();
    assertThat(kept.name()).isEqualTo("crm old.csv");

    past.undo(kept.id());

    assertThat(past.files()).isEmpty();
    assertThat(count("handoff_past_lead")).isZero();
    assertThat(count("scoring_score")).isZero();
  }

  @Test
  @SignedInAs(Role.MARKETER)
  void theSameFileTeachesOnceAndAgainWhenItWasTakenBack() {
    byte[] file = FILE.getBytes(UTF_8);
    PastPlan plan = past.preview(file).plan();
    past.take("one.csv", file, plan, _ -> {});

    assertThatExceptionOfType(PastTwice.class)
        .isThrownBy(() -> past.take("other name.csv", file, plan, _ -> {}));
    assertThat(past.files()).hasSize(1);
    past.undo(past.files().getFirst().id());

    assertThat(past.take("one.csv", file, plan, _ -> {})).isEqualTo(2);
  }

  @Test
  @SignedInAs(Role.MARKETER)
  void pastLeadsReallyTeachAndCountForNothingElse() {
    var rows = new StringBuilder("Created At,Email,role,Lead Status\n");
    for (int i = 0; i < 200; i++) {
      String role = i % 2 == 0 ? "sales" : "it";
      String end = i % 2 == 0 ? "Unqualified" : "Qualified";
      rows.append("2025-03-01,a%d@x.example,%s,%s\n".formatted(i, role, end));
    }
    byte[] file = rows.toString().getBytes(UTF_8);
    past.take("old", file, past.preview(file).plan(), _ -> {});

    var teaching = learning.learn();

    assertThat(teaching.verdicts()).isEqualTo(200);
    assertThat(teaching.draft()).isPresent();
    assertThat(replays.of(models.running().version(), replays.past()).isEmpty()).isTrue();
  }

  @Test
  @SignedInAs(Role.MARKETER)
  void ahundredThousandRowsOfEveryKindAreRead() {
    byte[] file = FaultyFile.of(100_000);

    PastPreview preview = past.preview(file);

    assertThat(preview.isGuessed()).isTrue();
    assertThat(preview.leads() + preview.problemCount()).isGreaterThan(99_000);
    assertThat(preview.leads()).isGreaterThan(80_000);
    assertThat(preview.problems()).hasSize(100);
  }

  @Test
  @SignedInAs(Role.MARKETER)
  void aLargeFileWithEveryFaultTeachesWhatCanBeReadAndIsTakenBackAsAWhole() {
    int rows = 5_000;
    byte[] file = FaultyFile.of(rows);
    PastPreview preview = past.preview(file);
    // What scores are made with is kept with the first of them, and stays.
    past.take("first", FILE.getBytes(UTF_8), past.preview(FILE.getBytes(UTF_8)).plan(), _ -> {});
    past.undo(past.files().getFirst().id());
    Map<String, String> before = TableDigests.of(database);
    var told = new ArrayList<Integer>();

    int taught = past.take("crm.csv", file, preview.plan(), told::add);

    assertThat(taught).isEqualTo(preview.leads()).isBetween(4_700, 4_900);
    assertThat(taught + preview.problemCount()).as("every row is one or the other").isEqualTo(rows);
    assertThat(preview.problems()).extracting(PastProblem::key).contains("twice");
    assertThat(
            preview.problems().stream().filter(problem -> problem.key().startsWith("row-")).count())
        .isBetween(1L, (long) rows * FaultyFile.BROKEN_OF_A_HUNDRED / 100);
    assertThat(told).isSorted().endsWith(taught);
    for (String table : List.of("handoff_past_lead", "scoring_score", "scoring_verdict")) {
      assertThat(count(table)).as(table).isEqualTo(taught);
    }
    assertThat(
            count(
                "handoff_past_lead where facts like '%@%' or facts like '%cmd%' or facts like '%p1%'"))
        .as("who it was, and formulas")
        .isZero();
    assertThat(learning.state().verdicts()).isEqualTo(taught);

    past.undo(past.files().getFirst().id());

    var after = new TreeMap<>(TableDigests.of(database));
    after.entrySet().removeAll(before.entrySet());
    assertThat(after.keySet()).containsExactly("staff_audit");
    assertThat(learning.state().verdicts()).isZero();
  }

  @Test
  @SignedInAs(Role.SELLER)
  void aSellerTeachesNothingFromFiles() {
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> past.preview(FILE.getBytes(UTF_8)));
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> verdictFile.take(FILE.getBytes(UTF_8)));
  }

  @Test
  @SignedInAs(Role.SELLER)
  void leadsGoOutWithTheColumnsThatImportersKnow() throws Exception {
    PaperForm.ofJana(root, "/contact").with("company", "=HYPERLINK(\"bad\")").send();
    var out = new StringWriter();

    export.write(LeadExport.Reader.HUBSPOT, out);

    CsvTable table = CsvTable.read(out.toString().getBytes(UTF_8));
    assertThat(table.header())
        .contains("First Name", "Last Name", "Email", "Phone Number", "Company Name");
    assertThat(table.rows()).hasSize(1);
    assertThat(table.rows().getFirst().fields())
        .contains("Jana", "Example", "jana@pumps.example", "New", "'=HYPERLINK(\"bad\")");
  }

  @Test
  @SignedInAs(Role.SELLER)
  void aSpreadsheetSaysWhenWhyWhoseAndHowGood() throws Exception {
    PaperForm.ofJana(root, "/contact").with("company", "=HYPERLINK(\"bad\")").send();
    var out = new StringWriter();

    export.write(LeadExport.Reader.PLAIN, out);

    CsvTable table = CsvTable.read(out.toString().getBytes(UTF_8));
    CsvTable.Row row = table.rows().getFirst();
    assertThat(row.field(table.header().indexOf("Raised"))).matches("[0-9T:-]{19}Z");
    assertThat(row.field(table.header().indexOf("Grade"))).matches("[A-C][1-3]");
    assertThat(row.field(table.header().indexOf("Status"))).isEqualTo("waiting");
    assertThat(row.field(table.header().indexOf("Why"))).startsWith("Asks for");
    assertThat(row.field(table.header().indexOf("Prefers"))).isEqualTo("email");
    assertThat(row.field(table.header().indexOf("Company"))).isEqualTo("'=HYPERLINK(\"bad\")");
    assertThat(table.header()).contains("Owner");
  }

  @Test
  @SignedInAs(Role.MARKETER)
  void aMarketerGetsNoNames() {
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> export.write(LeadExport.Reader.SALESFORCE, new StringWriter()));
  }

  @Test
  @SignedInAs(Role.ADMINISTRATOR)
  void verdictsInAFileStandOnceEach() throws Exception {
    PaperForm.ofJana(root, "/contact").send();
    String lead = database.sql("select id from lead_lead").query(String.class).single();
    String file =
        """
        Lead,Verdict,Reason
        %s,rejected,Does not fit
        %s,rejected,does-not-fit
        00000000-0000-0000-0000-000000000001,accepted,
        %s,splendid,
        """
            .formatted(lead, lead, lead);

    VerdictFile.Result result = verdictFile.take(file.getBytes(UTF_8));

    assertThat(result.taken()).isEqualTo(1);
    assertThat(result.known()).isEqualTo(1);
    assertThat(result.problems())
        .extracting(PastProblem::key)
        .containsExactly("verdict-UNKNOWN", "verdict-unreadable");
    assertThat(database.sql("select status from lead_lead").query(String.class).single())
        .isEqualTo("REJECTED");
  }

  @Test
  @SignedInAs(Role.ADMINISTRATOR)
  void aVerdictOfADayWasGivenAtItsEnd() throws Exception {
    PaperForm.ofJana(root, "/contact").send();
    String lead = database.sql("select id from lead_lead").query(String.class).single();
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    database
        .sql("update lead_lead set raised_at = ?")
        .param(today.minusDays(1).atTime(15, 0))
        .update();
    String file = "Lead,Verdict,At\n%s,accepted,%s\n";

    byte[] before = file.formatted(lead, today.minusDays(2)).getBytes(UTF_8);
    assertThat(verdictFile.take(before).taken()).as("before the lead was there").isZero();
    byte[] yesterday = file.formatted(lead, today.minusDays(1)).getBytes(UTF_8);
    assertThat(verdictFile.take(yesterday).taken()).isEqualTo(1);
  }

  @Test
  @SignedInAs(Role.ADMINISTRATOR)
  void whatIsTooEarlyComesBackOnTheDayThatTheFileNames() throws Exception {
    PaperForm.ofJana(root, "/contact").send();
    String lead = database.sql("select id from lead_lead").query(String.class).single();
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    String file = "Lead,Verdict,Reason,Until\n%s,rejected,bad-timing,%s\n";

    VerdictFile.Result noDay = verdictFile.take(file.formatted(lead, "soon").getBytes(UTF_8));
    assertThat(noDay.taken()).isZero();
    assertThat(noDay.problems()).containsExactly(new PastProblem(2, "verdict-unreadable", ""));

    byte[] named = file.formatted(lead, today.plusDays(40)).getBytes(UTF_8);
    assertThat(verdictFile.take(named).taken()).isEqualTo(1);
    assertThat(
            database
                .sql("select datediff(returns_at, utc_timestamp()) from lead_lead")
                .query(Long.class)
                .single())
        .isBetween(38L, 44L);
  }

  @Test
  @SignedInAs(Role.ADMINISTRATOR)
  void aVerdictOfTodayStandsAtOnce() throws Exception {
    PaperForm.ofJana(root, "/contact").send();
    String lead = database.sql("select id from lead_lead").query(String.class).single();
    String file =
        "Lead,Verdict,At\n%s,accepted,%s\n".formatted(lead, LocalDate.now(ZoneOffset.UTC));

    assertThat(verdictFile.take(file.getBytes(UTF_8)).taken()).isEqualTo(1);
  }

  @Test
  @SignedInAs(Role.SELLER)
  void leadsOfADemonstrationDoNotGoOut() throws Exception {
    simulated.handOver(
        new Contact(
            "Nobody Real",
            "nobody@pumps.example",
            "Pumps",
            "Hello",
            Way.EMAIL,
            "",
            "",
            Wish.ANSWER,
            false),
        Facts.NONE,
        true,
        Instant.now());
    var out = new StringWriter();

    export.write(LeadExport.Reader.HUBSPOT, out);

    assertThat(book.count(Lane.WAITING)).isEqualTo(1);
    assertThat(CsvTable.read(out.toString().getBytes(UTF_8)).rows()).isEmpty();
  }

  private long count(String table) {
    return database.sql("select count(*) from " + table).query(Long.class).single();
  }
}
