package org.usher.lead;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.usher.engagement.Facts;
import org.usher.visitor.People;
import org.usher.visitor.PersonId;

/// What is known of the person behind a lead, sealed with the person's key. For the portal's own
/// work, such as sending; what a seller may look at is in [LeadBook].
@Component
public final class Sheets {

  private static final String SHEET = "lead.sheet";
  private static final String FACTS = "lead.facts";

  private final JdbcClient jdbc;
  private final People people;

  Sheets(JdbcClient jdbc, People people) {
    this.jdbc = jdbc;
    this.people = people;
  }

  /// The frozen sheet; empty when the person has been erased.
  public Optional<Sheet> of(LeadId lead) {
    return sealed(lead)
        .flatMap(row -> people.open(row.person(), row.sheet(), SHEET))
        .map(Sheet::read);
  }

  /// Whose lead it is; empty when the person has been erased.
  public Optional<PersonId> person(LeadId lead) {
    return sealed(lead).map(Sealed::person);
  }

  /// The facts the score was made from; empty when the person has been erased.
  Optional<Facts> facts(LeadId lead) {
    return sealed(lead)
        .flatMap(row -> people.open(row.person(), row.facts(), FACTS))
        .map(json -> Facts.read(new String(json, UTF_8)));
  }

  void keep(LeadId lead, NewLead begin) {
    jdbc.sql("insert into lead_sheet (lead_id, person_id, sheet, facts) values (?, ?, ?, ?)")
        .params(
            lead.value(),
            begin.person().value(),
            people.seal(begin.person(), begin.sheet().json(), SHEET),
            people.seal(begin.person(), begin.facts().json().getBytes(UTF_8), FACTS))
        .update();
  }

  void forget(PersonId person) {
    jdbc.sql("delete from lead_sheet where person_id = ?").param(person.value()).update();
  }

  private Optional<Sealed> sealed(LeadId lead) {
    return jdbc.sql("select person_id, sheet, facts from lead_sheet where lead_id = ?")
        .param(lead.value())
        .query((row, unused) ->
            new Sealed(
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getBytes("sheet"),
                row.getBytes("facts")))
        .optional();
  }

  private record Sealed(PersonId person, byte[] sheet, byte[] facts) {}
}
