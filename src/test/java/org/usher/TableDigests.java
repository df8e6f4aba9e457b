package org.usher;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A checksum of every table, so that any change of any row is seen; without the scheduler's own,
/// which changes by itself.
public final class TableDigests {

  private TableDigests() {}

  public static Map<String, String> of(JdbcClient database) {
    var digests = new TreeMap<String, String>();
    for (String table : tables(database)) {
      var checksum = database.sql("checksum table `%s`".formatted(table)).query().singleRow();
      digests.put(table, String.valueOf(checksum.get("Checksum")));
    }
    return digests;
  }

  private static List<String> tables(JdbcClient database) {
    return database
        .sql(
            """
            select table_name from information_schema.tables
            where table_schema = database() and table_name <> 'scheduled_tasks'
            """)
        .query((row, _) -> row.getString(1))
        .list();
  }
}
