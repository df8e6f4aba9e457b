package org.usher.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
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

  private Set<UUID> ids(String sql) {
    return new HashSet<>(
        database.sql(sql).query((row, number) -> row.getObject(1, UUID.class)).list());
  }

  private long count(String sql) {
    return database.sql(sql).query(Long.class).single();
  }
}
