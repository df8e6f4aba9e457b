package org.usher.handoff;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Where a portal keeps anything: rows and files of its database, its data folder, its log. For
/// tests that look for words there, and first show that they would find them.
///
/// @param data the data folder
public record Stores(JdbcClient database, Path data) {

  /// Puts a word into each kind of store, as a leak would.
  public void plant(String word) throws IOException {
    database.sql("create table if not exists planted (word varchar(40))").update();
    database.sql("insert into planted values (?)").param(word).update();
    Files.writeString(data.resolve("planted.txt"), word);
    LoggerFactory.getLogger(getClass()).info("{}", word);
  }

  /// Every value of every row, as bytes.
  public byte[] rows() {
    var all = new ByteArrayOutputStream();
    for (String table : tables()) {
      database
          .sql("select * from `%s`".formatted(table))
          .query(row -> {
            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
              all.writeBytes(bytes(row.getObject(column)));
              all.write('\n');
            }
          });
    }
    return all.toByteArray();
  }

  private static byte[] bytes(@Nullable Object value) {
    return value instanceof byte[] bytes ? bytes : String.valueOf(value).getBytes(UTF_8);
  }

  private List<String> tables() {
    return List.copyOf(
        database
            .sql("select table_name from information_schema.tables where table_schema = database()")
            .query(String.class)
            .list());
  }

  /// The folder in which the server of the database keeps its files.
  public Path files() {
    return Path.of(database.sql("select @@datadir").query(String.class).single());
  }
}
