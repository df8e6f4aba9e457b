package org.usher.post;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads how a destination does from its latest deliveries.
@Component
final class HealthBook {
  /// How far back is looked for the last arrival and the last failure, in deliveries.
  private static final int LATEST = 200;

  private static final String ARRIVED = "in ('SENT', 'WRITTEN')";

  /// What was not to be sent any more has not failed.
  private static final String FAILED = "not in ('SENT', 'WRITTEN', 'CANCELLED')";

  private final JdbcClient database;
  private final Endpoints endpoints;

  HealthBook(JdbcClient database, Endpoints endpoints) {
    this.database = database;
    this.endpoints = endpoints;
  }

  Health of(String destination) {
    Optional<Attempt> arrived = last(destination, true);
    Optional<Attempt> failed = last(destination, false);
    Optional<Instant> arrivedAt = arrived.flatMap(Attempt::endedAt);
    return new Health(
        count(destination, State.WAITING),
        count(destination, State.DEAD),
        endpoints.isSwitchedOff(destination),
        arrivedAt,
        failed.filter(attempt ->
            arrivedAt.isEmpty()
                || attempt.endedAt().filter(at -> at.isAfter(arrivedAt.get())).isPresent()));
  }

  private long count(String destination, State state) {
    return database
        .sql("select count(*) from post_delivery where destination = ? and state = ?")
        .params(destination, state.name())
        .query(Long.class)
        .single();
  }

  private Optional<Attempt> last(String destination, boolean hasArrived) {
    return database
        .sql(
            """
            select attempt.* from post_attempt attempt
            join (select id from post_delivery where destination = ?
                  order by created_at desc limit %d) latest on latest.id = attempt.delivery_id
            where attempt.ended_at is not null and attempt.outcome %s
            order by attempt.ended_at desc limit 1\
            """
                .formatted(LATEST, hasArrived ? ARRIVED : FAILED))
        .param(destination)
        .query((row, _) -> attempt(row))
        .optional();
  }

  private static Attempt attempt(ResultSet row) throws SQLException {
    int status = row.getInt("status");
    return new Attempt(
        row.getInt("number"),
        time(row, "started_at"),
        Optional.of(time(row, "ended_at")),
        Optional.of(Outcome.valueOf(row.getString("outcome"))),
        status == 0 ? OptionalInt.empty() : OptionalInt.of(status));
  }

  private static Instant time(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDateTime.class).toInstant(UTC);
  }
}
