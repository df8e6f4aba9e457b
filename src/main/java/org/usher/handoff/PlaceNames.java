package org.usher.handoff;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/// Names of the places that are told of leads, for whoever wants to know who gets something. Asked
/// each time; while the database is away, as they last were.
@Component
final class PlaceNames {

  private static final Logger log = LoggerFactory.getLogger(PlaceNames.class);

  private final StoredPlaces places;
  private volatile List<String> known = List.of();

  PlaceNames(StoredPlaces places) {
    this.places = places;
  }

  /// So that they are known when the database goes away before anybody has asked.
  @EventListener(ApplicationReadyEvent.class)
  void learn() {
    open();
  }

  List<String> open() {
    try {
      known = places.open();
    } catch (DataAccessException e) {
      log.debug("The places are named as they last were", e);
    }
    return known;
  }
}
