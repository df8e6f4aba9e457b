package org.usher.bench;

import static java.time.ZoneOffset.UTC;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// What the portal's database holds, read past the portal.
final class Books {

  private final JdbcClient database;

  private Books(JdbcClient database) {
    this.database = database;
  }

  static Books of(Path data) throws IOException {
    Path folder = data.resolve("database");
    String url =
        "jdbc:mariadb://127.0.0.1:%s/usher"
            .formatted(Files.readString(folder.resolve("port")).strip());
    String password = Files.readString(folder.resolve("password")).strip();
    return new Books(JdbcClient.create(new DriverManagerDataSource(url, "usher", password)));
  }

  long leads() {
    return count("select count(*) from lead_lead");
  }

  long people() {
    return count("select count(*) from visitor_person");
  }

  /// Submissions whose lead, sheet or deliveries are not all there.
  Set<UUID> incomplete(int deliveriesEach) {
    return ids(
        """
        select s.id from handoff_submission s
        left join lead_lead l on l.id = s.lead_id
        left join lead_sheet h on h.lead_id = s.lead_id
        where l.id is null or h.lead_id is null or
          (select count(*) from post_delivery d where d.reference = s.lead_id) <> %d
        """
            .formatted(deliveriesEach));
  }

  /// Submissions that were taken.
  Set<UUID> submissions() {
    return ids("select id from handoff_submission");
  }

  /// Deliveries that will never be sent and are not known as done or dead.
  long forgotten() {
    return count(
        """
        select count(*) from post_delivery d
        where d.next_at is not null and not exists (
          select 1 from scheduled_tasks t where t.task_instance = cast(d.id as char))
        """);
  }

  long sent() {
    return count("select count(*) from post_delivery where state = 'DELIVERED'");
  }

  /// The time by the database's clock, in UTC.
  Instant now() {
    return database
        .sql("select utc_timestamp(6)")
        .query((row, unused) -> row.getObject(1, LocalDateTime.class).toInstant(UTC))
        .single();
  }

  /// Deliveries to a destination that have not come to their end.
  long waiting(String destination) {
    return database
        .sql("select count(*) from post_delivery where destination = ? and state = 'WAITING'")
        .param(destination)
        .query(Long.class)
        .single();
  }

  /// How many deliveries are in which state.
  Map<String, Long> states(String destination, Instant since) {
    return database
        .sql(
            "select state, count(*) from post_delivery where destination = ? and created_at >= ?"
                + " group by state")
        .params(destination, LocalDateTime.ofInstant(since, UTC))
        .query((row, unused) -> Map.entry(row.getString(1), row.getLong(2)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /// Ids of the deliveries that are said to have arrived.
  List<String> delivered(String destination, Instant since) {
    return database
        .sql(
            "select cast(id as char) from post_delivery where destination = ? and created_at >= ?"
                + " and state = 'DELIVERED'")
        .params(destination, LocalDateTime.ofInstant(since, UTC))
        .query((row, unused) -> row.getString(1))
        .list();
  }

  /// From the writing of the lead to the end of the first attempt, in milliseconds, sorted.
  List<Double> firstAttempts(String destination, Instant since) {
    return database
        .sql(
            """
            select timestampdiff(microsecond, d.created_at, a.ended_at) / 1000
            from post_delivery d join post_attempt a on a.delivery_id = d.id and a.number = 1
            where d.destination = ? and d.created_at >= ? and a.ended_at is not null order by 1
            """)
        .params(destination, LocalDateTime.ofInstant(since, UTC))
        .query((row, unused) -> row.getDouble(1))
        .list();
  }

  private Set<UUID> ids(String sql) {
    return new HashSet<>(
        database.sql(sql).query((row, number) -> row.getObject(1, UUID.class)).list());
  }

  private long count(String sql) {
    return database.sql(sql).query(Long.class).single();
  }
}
