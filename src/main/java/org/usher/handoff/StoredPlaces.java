package org.usher.handoff;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.usher.visitor.Secrets;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Where places are kept; their settings sealed, since most addresses are secrets too.
@Component
final class StoredPlaces {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<Map<String, String>> SETTINGS = new TypeReference<>() {};

  private final JdbcClient database;
  private final Secrets secrets;

  StoredPlaces(JdbcClient database, Secrets secrets) {
    this.database = database;
    this.secrets = secrets;
  }

  /// In the order of their names.
  List<Place> all() {
    return database
        .sql("select * from handoff_place order by name")
        .query((row, unused) -> place(row))
        .list();
  }

  Optional<Place> find(String name) {
    return database
        .sql("select * from handoff_place where name = ?")
        .param(name)
        .query((row, unused) -> place(row))
        .optional();
  }

  /// Names of those that are told of leads.
  List<String> open() {
    return database
        .sql("select name from handoff_place where is_on order by name")
        .query((row, unused) -> row.getString("name"))
        .list();
  }

  void keep(Place place, Instant now) {
    byte[] sealed = secrets.seal(JSON.writeValueAsBytes(place.settings()), context(place.name()));
    database
        .sql(
            "insert into handoff_place (name, kind, sealed, at_once, is_on, changed_at)"
                + " values (?, ?, ?, ?, ?, ?) on duplicate key update kind = value(kind),"
                + " sealed = value(sealed), at_once = value(at_once), is_on = value(is_on),"
                + " changed_at = value(changed_at)")
        .params(
            place.name(),
            place.kind().name(),
            sealed,
            place.atOnce(),
            place.isOn(),
            LocalDateTime.ofInstant(now.truncatedTo(ChronoUnit.MICROS), UTC))
        .update();
  }

  void remove(String name) {
    database.sql("delete from handoff_place where name = ?").param(name).update();
  }

  private Place place(ResultSet row) throws SQLException {
    String name = row.getString("name");
    byte[] json = secrets.open(row.getBytes("sealed"), context(name));
    return new Place(
        name,
        PlaceKind.valueOf(row.getString("kind")),
        JSON.readValue(json, SETTINGS),
        row.getInt("at_once"),
        row.getBoolean("is_on"));
  }

  private static String context(String name) {
    return "handoff.place " + name;
  }
}
