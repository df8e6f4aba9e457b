package org.usher.lead;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.usher.staff.AccountId;

/// How much everybody has to do.
@Component
final class Workloads {

  private final JdbcClient database;

  Workloads(JdbcClient database) {
    this.database = database;
  }

  /// How many open leads everybody has, without simulated ones.
  Map<AccountId, Long> open() {
    var open = new HashMap<AccountId, Long>();
    RowCallbackHandler reads =
        row -> open.put(new AccountId(row.getObject(1, UUID.class)), row.getLong(2));
    database
        .sql(
            """
            select owner_id, count(*) from lead_lead
            where status in ('WAITING', 'TAKEN', 'ACCEPTED') and owner_id is not null
              and not erased and not simulated and returns_at is null
            group by owner_id
            """)
        .query(reads);
    return open;
  }

  /// What the rotation gave to everybody since then.
  Map<AccountId, Share> since(Instant then) {
    var shares = new HashMap<AccountId, Share>();
    RowCallbackHandler reads =
        row ->
            shares.put(
                new AccountId(row.getObject(1, UUID.class)),
                new Share(row.getLong(2), row.getObject(3, LocalDateTime.class).toInstant(UTC)));
    database
        .sql(
            """
            select assigned_to, count(*), max(at) from lead_step
            where kind = 'ROUTED' and at >= ? and assigned_to is not null
              and reason in ('RULE', 'ROTATION')
            group by assigned_to
            """)
        .param(LocalDateTime.ofInstant(then, UTC))
        .query(reads);
    return shares;
  }

  /// @param count how many leads
  /// @param last when the last one came
  record Share(long count, Instant last) {
    static final Share NONE = new Share(0, Instant.EPOCH);
  }
}
