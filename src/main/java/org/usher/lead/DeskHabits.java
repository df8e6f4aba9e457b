package org.usher.lead;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.usher.database.Transactions;
import org.usher.staff.Role;
import org.usher.staff.Staff;

/// How whoever is signed in likes the desk: which columns, which filters under which names. A
/// filter is kept with the lane it was kept in. Words are not kept, since they may be somebody's
/// name.
@Component
public final class DeskHabits {

  private static final int MAX_NAME = 60;
  private static final int MOST_FILTERS = 20;

  private final JdbcClient database;
  private final Staff staff;
  private final Transactions transactions;

  DeskHabits(JdbcClient database, Staff staff, Transactions transactions) {
    this.database = database;
    this.staff = staff;
    this.transactions = transactions;
  }

  /// All of them until somebody chooses.
  public Set<DeskColumn> columns() {
    return transactions.retrying(() ->
        database
            .sql("select columns from lead_desk where account_id = ?")
            .param(me())
            .query(String.class)
            .optional()
            .map(DeskHabits::read)
            .orElseGet(() -> EnumSet.allOf(DeskColumn.class)));
  }

  private static Set<DeskColumn> read(String written) {
    return Arrays.stream(DeskColumn.values())
        .filter(column -> Arrays.asList(written.split(",")).contains(column.name()))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(DeskColumn.class)));
  }

  public void choose(Set<DeskColumn> columns) {
    String written = columns.stream().map(DeskColumn::name).collect(Collectors.joining(","));
    transactions.retrying(() ->
        database
            .sql("replace into lead_desk (account_id, columns) values (?, ?)")
            .params(me(), written)
            .update());
  }

  /// By name.
  public SequencedMap<String, LeadFilter> filters() {
    var filters = new LinkedHashMap<String, LeadFilter>();
    RowCallbackHandler reads =
        row -> filters.put(row.getString("name"), LeadFilter.read(row.getString("filter")));
    transactions.retrying(() ->
        database
            .sql("select name, filter from lead_saved_filter where account_id = ? order by name")
            .param(me())
            .query(reads));
    return filters;
  }

  /// Keeps lane and facets of the filter under a name; one of the same name is replaced.
  ///
  /// @param name 1 to 60 characters
  /// @return whether there was room: everybody has 20
  public boolean save(String name, LeadFilter filter) {
    String stripped = name.strip();
    if (stripped.isEmpty() || stripped.length() > MAX_NAME) {
      throw new IllegalArgumentException(
          "A filter has a name of 1 to %d characters, not %d"
              .formatted(MAX_NAME, stripped.length()));
    }
    var kept = filters();
    boolean hasRoom = kept.containsKey(stripped) || kept.size() < MOST_FILTERS;
    if (hasRoom) {
      transactions.retrying(() ->
          database
              .sql("replace into lead_saved_filter (account_id, name, filter) values (?, ?, ?)")
              .params(me(), stripped, filter.written())
              .update());
    }
    return hasRoom;
  }

  public void forget(String name) {
    transactions.retrying(() ->
        database
            .sql("delete from lead_saved_filter where account_id = ? and name = ?")
            .params(me(), name)
            .update());
  }

  private UUID me() {
    return staff.require(Role.SELLER, Role.ADMINISTRATOR).id().value();
  }
}
