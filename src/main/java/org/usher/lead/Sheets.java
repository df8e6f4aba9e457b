package org.usher.lead;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.usher.engagement.Facts;
import org.usher.visitor.People;
import org.usher.visitor.PersonId;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What is known of the person behind a lead, sealed with the person's key. For the portal's own
/// work, such as sending; what a seller may look at is in [LeadBook].
@Component
public final class Sheets {

  private static final String SHEET = "lead.sheet";
  private static final String FACTS = "lead.facts";
  private static final String PAGES = "lead.pages";
  static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          // What was kept before a field was there does not say it.
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private final JdbcClient jdbc;
  private final People people;
  private final ReadPages readPages;

  Sheets(JdbcClient jdbc, People people, ReadPages readPages) {
    this.jdbc = jdbc;
    this.people = people;
    this.readPages = readPages;
  }

  /// The frozen sheet; empty when the person has been erased.
  public Optional<Sheet> of(LeadId lead) {
    return sealed(lead)
        .flatMap(row -> people.open(row.person(), row.sheet(), SHEET))
        .map(Sheet::read);
  }

  /// The sheets of these leads, opened in parallel; those of erased people are left out.
  Map<LeadId, Sheet> all(List<LeadId> leads) {
    if (leads.isEmpty()) {
      return Map.of();
    }
    var sheets = new ConcurrentHashMap<LeadId, Sheet>();
    jdbc
        .sql("select lead_id, person_id, sheet from lead_sheet where lead_id in (:leads)")
        .param("leads", leads.stream().map(LeadId::value).toList())
        .query((row, unused) -> closed(row, "sheet"))
        .list()
        .parallelStream()
        .forEach(closed ->
            people
                .open(closed.person(), closed.content(), SHEET)
                .ifPresent(json -> sheets.put(closed.lead(), Sheet.read(json))));
    return sheets;
  }

  /// Whose lead it is; empty when the person has been erased.
  public Optional<PersonId> person(LeadId lead) {
    return sealed(lead).map(Sealed::person);
  }

  /// The facts the score was made from; empty when the person has been erased.
  public Optional<Facts> facts(LeadId lead) {
    return Optional.ofNullable(facts(List.of(lead)).get(lead));
  }

  /// The facts of these leads, opened in parallel; those of erased people are left out.
  Map<LeadId, Facts> facts(List<LeadId> leads) {
    if (leads.isEmpty()) {
      return Map.of();
    }
    var facts = new ConcurrentHashMap<LeadId, Facts>();
    jdbc
        .sql("select lead_id, person_id, facts from lead_sheet where lead_id in (:leads)")
        .param("leads", leads.stream().map(LeadId::value).toList())
        .query((row, unused) -> closed(row, "facts"))
        .list()
        .parallelStream()
        .forEach(closed ->
            people
                .open(closed.person(), closed.content(), FACTS)
                .ifPresent(json -> facts.put(closed.lead(), Facts.read(new String(json, UTF_8)))));
    return facts;
  }

  /// The pages as they were read, by time; none when the person has been erased.
  List<ReadPage> pages(LeadId lead) {
    return sealed(lead)
        .flatMap(row -> row.pages().flatMap(pages -> people.open(row.person(), pages, PAGES)))
        .map(json -> List.of(JSON.readValue(json, ReadPage[].class)))
        .orElse(List.of());
  }

  void keep(LeadId lead, NewLead begin) {
    List<ReadPage> pages = readPages.freeze(begin.facts(), begin.sheet().language());
    jdbc.sql(
            """
            insert into lead_sheet (lead_id, person_id, sheet, facts, pages)
            values (?, ?, ?, ?, ?)
            """)
        .params(
            lead.value(),
            begin.person().value(),
            people.seal(begin.person(), begin.sheet().json(), SHEET),
            people.seal(begin.person(), begin.facts().json().getBytes(UTF_8), FACTS),
            people.seal(begin.person(), JSON.writeValueAsBytes(pages), PAGES))
        .update();
  }

  /// Changes a sheet, at the wish of its person.
  ///
  /// @return whether there is one
  boolean change(LeadId lead, UnaryOperator<Sheet> change) {
    return sealed(lead)
        .flatMap(row ->
            people
                .open(row.person(), row.sheet(), SHEET)
                .map(json -> change.apply(Sheet.read(json)))
                .map(sheet -> people.seal(row.person(), sheet.json(), SHEET)))
        .map(sealed ->
            jdbc.sql("update lead_sheet set sheet = ? where lead_id = ?")
                .params(sealed, lead.value())
                .update())
        .isPresent();
  }

  void forget(PersonId person) {
    jdbc.sql("delete from lead_sheet where person_id = ?").param(person.value()).update();
  }

  private Optional<Sealed> sealed(LeadId lead) {
    return jdbc.sql("select person_id, sheet, pages from lead_sheet where lead_id = ?")
        .param(lead.value())
        .query((row, unused) ->
            new Sealed(
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getBytes("sheet"),
                Optional.ofNullable(row.getBytes("pages"))))
        .optional();
  }

  private static Closed closed(ResultSet row, String column) throws SQLException {
    return new Closed(
        new LeadId(row.getObject("lead_id", UUID.class)),
        new PersonId(row.getObject("person_id", UUID.class)),
        row.getBytes(column));
  }

  private record Closed(LeadId lead, PersonId person, byte[] content) {}

  private record Sealed(PersonId person, byte[] sheet, Optional<byte[]> pages) {}
}
