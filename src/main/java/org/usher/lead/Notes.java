package org.usher.lead;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.usher.staff.AccountId;
import org.usher.visitor.People;
import org.usher.visitor.PersonId;

/// The notes of sales, sealed with the key of the person they are about.
@Component
final class Notes {

  private static final String PURPOSE = "lead.note";

  private final JdbcClient database;
  private final People people;

  Notes(JdbcClient database, People people) {
    this.database = database;
    this.people = people;
  }

  /// Oldest first.
  List<Note> of(LeadId lead) {
    return database
        .sql("select * from lead_note where lead_id = ? order by at, id")
        .param(lead.value())
        .query((row, unused) -> note(row))
        .list()
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  /// All words of the notes about each of these leads.
  Map<LeadId, String> words(List<LeadId> leads) {
    if (leads.isEmpty()) {
      return Map.of();
    }
    var words = new HashMap<LeadId, String>();
    RowCallbackHandler reads =
        row -> {
          var lead = new LeadId(row.getObject("lead_id", UUID.class));
          note(row).ifPresent(note -> words.merge(lead, note.words(), Notes::joined));
        };
    database
        .sql("select * from lead_note where lead_id in (:leads) order by at, id")
        .param("leads", leads.stream().map(LeadId::value).toList())
        .query(reads);
    return words;
  }

  private static String joined(String one, String more) {
    return one + " " + more;
  }

  private Optional<Note> note(ResultSet row) throws SQLException {
    var by = new AccountId(row.getObject("account_id", UUID.class));
    var at = row.getObject("at", LocalDateTime.class).toInstant(ZoneOffset.UTC);
    return people
        .open(new PersonId(row.getObject("person_id", UUID.class)), row.getBytes("words"), PURPOSE)
        .map(words -> new Note(by, at, new String(words, UTF_8)));
  }

  void keep(LeadId lead, PersonId person, Note note) {
    database
        .sql(
            """
            insert into lead_note (id, lead_id, person_id, account_id, at, words)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            UUID.randomUUID(),
            lead.value(),
            person.value(),
            note.by().value(),
            LocalDateTime.ofInstant(note.at(), ZoneOffset.UTC),
            people.seal(person, note.words().getBytes(UTF_8), PURPOSE))
        .update();
  }

  void forget(PersonId person) {
    database.sql("delete from lead_note where person_id = ?").param(person.value()).update();
  }
}
