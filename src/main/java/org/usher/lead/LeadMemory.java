package org.usher.lead;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.usher.scoring.Grade;
import org.usher.staff.AccountId;
import org.usher.visitor.PersonId;

/// All leads of living people, opened, so that they can be listed, filtered and searched: what is
/// sealed in the database can be searched nowhere else. It reads the whole once, and on every look
/// what has changed since, also by other nodes; and the whole again when the number of leads or of
/// their changes is another than it knows, as after a clock was set back. About 2 kB for a lead.
/// Safe for many threads.
@Component
class LeadMemory {

  /// A change that took longer than this to commit would be seen only at the next change of the
  /// same lead, or the next start.
  private static final Duration SLOWEST_COMMIT = Duration.ofMinutes(1);

  private static final int CHUNK = 1_000;

  private static final String COLUMNS =
      """
      select id, version, person_id, raised_hand, grade, raised_at, status, owner_id, touched_at,
        due_at, answered_at, breached_at, returns_at, came_back_at, team, simulated, erased
      from lead_lead\
      """;

  private final JdbcClient database;
  private final Sheets sheets;
  private final Notes notes;
  private final TransactionTemplate alone;

  private final Map<LeadId, Opened> opened = new HashMap<>();

  /// Leads that are shown to nobody, with their versions.
  private final Map<LeadId, Integer> silent = new HashMap<>();

  private Instant seen = Instant.EPOCH;
  private final Ordered byReadiness = new Ordered(Opened.BY_READINESS);
  private final Ordered latestFirst = new Ordered(Opened.LATEST_FIRST);
  private boolean isLoaded;

  LeadMemory(JdbcClient database, Sheets sheets, Notes notes, PlatformTransactionManager manager) {
    this.database = database;
    this.sheets = sheets;
    this.notes = notes;
    this.alone = new TransactionTemplate(manager);
    // What a caller has not committed must not be remembered.
    alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
  }

  /// See [Opened#BY_READINESS].
  synchronized List<Opened> byReadiness() {
    lookAgain();
    return byReadiness.all();
  }

  synchronized List<Opened> latestFirst() {
    lookAgain();
    return latestFirst.all();
  }

  synchronized Optional<Opened> find(LeadId lead) {
    lookAgain();
    return Optional.ofNullable(opened.get(lead));
  }

  private void lookAgain() {
    alone.executeWithoutResult(_ -> {
      if (isLoaded) {
        follow();
      } else {
        loadAll();
      }
      if (!isWhole()) {
        // Most likely somebody has changed something just now.
        follow();
        if (!isWhole()) {
          loadAll();
        }
      }
    });
  }

  private boolean isWhole() {
    var there =
        database
            .sql("select count(*), coalesce(sum(version), 0) from lead_lead")
            .query((row, unused) -> new Extent(row.getLong(1), row.getLong(2)))
            .single();
    return there.equals(new Extent((long) opened.size() + silent.size(), versions()));
  }

  private long versions() {
    return opened.values().stream().mapToLong(Opened::version).sum()
        + silent.values().stream().mapToLong(Integer::longValue).sum();
  }

  /// @param leads how many there are
  /// @param versions of all of them together, which grows with every change
  private record Extent(long leads, long versions) {}

  private void loadAll() {
    opened.clear();
    silent.clear();
    seen = Instant.EPOCH;
    var last = new UUID(0, 0);
    List<Row> chunk;
    do {
      chunk =
          database
              .sql(COLUMNS + " where id > ? order by id limit " + CHUNK)
              .param(last)
              .query((row, unused) -> row(row))
              .list();
      take(chunk);
      last = chunk.isEmpty() ? last : chunk.getLast().id().value();
    } while (chunk.size() == CHUNK);
    isLoaded = true;
    byReadiness.begin(opened.values());
    latestFirst.begin(opened.values());
  }

  private void follow() {
    List<Row> touched =
        database
            .sql(COLUMNS + " where touched_at >= ?")
            .param(LocalDateTime.ofInstant(seen.minus(SLOWEST_COMMIT), UTC))
            .query((row, unused) -> row(row))
            .list();
    List<Row> changed = touched.stream().filter(this::isNews).toList();
    if (!changed.isEmpty()) {
      take(changed);
      Set<LeadId> ids = changed.stream().map(Row::id).collect(Collectors.toSet());
      List<Opened> now = ids.stream().map(opened::get).filter(Objects::nonNull).toList();
      byReadiness.replace(ids, now);
      latestFirst.replace(ids, now);
    }
  }

  private boolean isNews(Row row) {
    Opened known = opened.get(row.id());
    @Nullable Integer version = known == null ? silent.get(row.id()) : (Integer) known.version();
    return version == null || version != row.version();
  }

  private void take(List<Row> rows) {
    Map<LeadId, Sheet> read = sheets.all(rows.stream().map(Row::id).toList());
    Map<LeadId, String> written = notes.words(rows.stream().map(Row::id).toList());
    for (Row row : rows) {
      seen = row.touchedAt().isAfter(seen) ? row.touchedAt() : seen;
      Sheet sheet = read.get(row.id());
      String words = written.getOrDefault(row.id(), "");
      if (row.isErased() || sheet == null) {
        opened.remove(row.id());
        silent.put(row.id(), row.version());
      } else {
        LeadLine line = row.line(sheet.person().name(), sheet.person().company(), sheet.reason());
        opened.put(row.id(), Opened.of(line, row.version(), row.person(), sheet, words));
        silent.remove(row.id());
      }
    }
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        new LeadId(row.getObject("id", UUID.class)),
        row.getInt("version"),
        new PersonId(row.getObject("person_id", UUID.class)),
        row.getBoolean("raised_hand"),
        Grade.parse(row.getString("grade")),
        instant(row, "raised_at").orElseThrow(),
        Status.valueOf(row.getString("status")),
        Optional.ofNullable(row.getObject("owner_id", UUID.class)).map(AccountId::new),
        instant(row, "touched_at").orElseThrow(),
        new LeadClock(
            instant(row, "due_at"), instant(row, "answered_at"), instant(row, "breached_at")),
        instant(row, "returns_at"),
        instant(row, "came_back_at"),
        row.getString("team"),
        row.getBoolean("simulated"),
        row.getBoolean("erased"));
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    @Nullable LocalDateTime time = row.getObject(column, LocalDateTime.class);
    return Optional.ofNullable(time).map(at -> at.toInstant(UTC));
  }

  private record Row(
      LeadId id,
      int version,
      PersonId person,
      boolean isRaisedHand,
      Grade grade,
      Instant raisedAt,
      Status status,
      Optional<AccountId> owner,
      Instant touchedAt,
      LeadClock clock,
      Optional<Instant> returnsAt,
      Optional<Instant> cameBackAt,
      String team,
      boolean isSimulated,
      boolean isErased) {

    LeadLine line(String name, String company, String reason) {
      return new LeadLine(
          id,
          name,
          company,
          grade,
          isRaisedHand,
          raisedAt,
          status,
          owner,
          reason,
          clock,
          returnsAt,
          cameBackAt,
          team,
          isSimulated);
    }
  }
}
