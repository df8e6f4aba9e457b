package org.usher.post;

import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Remembers which destinations have begun to give up, so that this is told once and not at every
/// delivery. It ends when something arrives there again.
@Component
final class Troubles {

  private final JdbcClient database;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Troubles(JdbcClient database, ApplicationEventPublisher events, Clock clock) {
    this.database = database;
    this.events = events;
    this.clock = clock;
  }

  /// Notes what a delivery has come to, in the caller's transaction.
  void note(String destination, State state) {
    switch (state) {
      case DEAD -> begin(destination);
      case DELIVERED -> end(destination);
      case WAITING, CANCELLED -> {}
    }
  }

  /// Every node tells of a beginning that is its own.
  private void begin(String destination) {
    int added =
        database
            .sql("insert ignore into post_trouble (destination, begun_at) values (?, ?)")
            .param(destination)
            .param(clock.instant())
            .update();
    if (added > 0) {
      events.publishEvent(new DestinationGaveUp(destination));
    }
  }

  /// Looks before it deletes: nearly always there is nothing, and deleting nothing locks.
  void end(String destination) {
    if (has(destination)) {
      database.sql("delete from post_trouble where destination = ?").param(destination).update();
    }
  }

  List<String> all() {
    return database
        .sql("select destination from post_trouble order by destination")
        .query((row, _) -> row.getString("destination"))
        .list();
  }

  private boolean has(String destination) {
    return database
        .sql("select 1 from post_trouble where destination = ?")
        .param(destination)
        .query(Integer.class)
        .optional()
        .isPresent();
  }
}
