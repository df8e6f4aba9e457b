package org.usher.post;

import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Destinations that are switched off.
@Component
final class Endpoints {
  private static final Logger log = LoggerFactory.getLogger(Endpoints.class);

  private final JdbcClient database;
  private final Clock clock;

  Endpoints(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  boolean isSwitchedOff(String destination) {
    return database
        .sql("select 1 from post_endpoint where destination = ?")
        .param(destination)
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  /// Does nothing when it is switched off already, by another node too.
  void switchOff(String destination) {
    int added =
        database
            .sql("insert ignore into post_endpoint (destination, switched_off_at) values (?, ?)")
            .param(destination)
            .param(clock.instant())
            .update();
    if (added > 0) {
      log.warn("{} answered 410 and is switched off until somebody switches it on", destination);
    }
  }

  void switchOn(String destination) {
    database.sql("delete from post_endpoint where destination = ?").param(destination).update();
  }

  List<String> switchedOff() {
    return database
        .sql("select destination from post_endpoint order by destination")
        .query((row, _) -> row.getString("destination"))
        .list();
  }
}
