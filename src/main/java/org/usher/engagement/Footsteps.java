package org.usher.engagement;

import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.usher.content.Publication;
import org.usher.design.ScreenShown;

/// Follows the visitor from screen to screen. The first screen that is shown live begins the visit.
@Component
class Footsteps {

  private final Visits visits;
  private final Publication publication;
  private final Clock clock;

  Footsteps(Visits visits, Publication publication, Clock clock) {
    this.visits = visits;
    this.publication = publication;
    this.clock = clock;
  }

  @EventListener
  void follow(ScreenShown shown) {
    visits
        .begin()
        .map(visit ->
            visit.show(shown.address(), shown.offered(), publication.current(), clock.instant()))
        .ifPresent(visits::count);
  }
}
