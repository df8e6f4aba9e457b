package org.usher.matching;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// How the switch stands, in the database, so that every node and every start knows.
@Component
class SwitchStore {

  private static final String LEARNING = "learning";

  private final JdbcTemplate database;

  SwitchStore(JdbcTemplate database) {
    this.database = database;
  }

  /// On, unless somebody has switched it off.
  public boolean isOn() {
    return database
        .queryForList("select is_on from matching_switch where name = ?", Boolean.class, LEARNING)
        .stream()
        .allMatch(Boolean.TRUE::equals);
  }

  @Transactional
  public void turn(boolean isOn) {
    database.update(
        "insert into matching_switch (name, is_on) values (?, ?) on duplicate key update is_on = ?",
        LEARNING,
        isOn,
        isOn);
  }
}
