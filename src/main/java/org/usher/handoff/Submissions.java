package org.usher.handoff;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.usher.lead.LeadId;

/// The forms that were taken: one row for each, by which the second sending of a form is known.
@Component
final class Submissions {

  private final JdbcClient jdbc;

  Submissions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Known> find(SubmissionId id) {
    return jdbc.sql("select digest, wish, received_at from handoff_submission where id = ?")
        .param(id.value())
        .query((row, unused) ->
            new Known(
                row.getBytes("digest"),
                Wish.valueOf(row.getString("wish")),
                row.getObject("received_at", LocalDateTime.class).toInstant(UTC)))
        .optional();
  }

  /// Takes a form. Of two that are sent at once, one waits here for the other.
  ///
  /// @throws org.springframework.dao.DuplicateKeyException when it has been taken meanwhile
  void take(SubmissionId id, byte[] digest, Wish wish, Instant at) {
    jdbc.sql("insert into handoff_submission (id, digest, wish, received_at) values (?, ?, ?, ?)")
        .params(
            id.value(),
            digest,
            wish.name(),
            LocalDateTime.ofInstant(at.truncatedTo(ChronoUnit.MICROS), UTC))
        .update();
  }

  void became(SubmissionId id, LeadId lead) {
    jdbc.sql("update handoff_submission set lead_id = ? where id = ?")
        .params(lead.value(), id.value())
        .update();
  }

  /// @param digest signature of the contents
  record Known(byte[] digest, Wish wish, Instant at) {}
}
