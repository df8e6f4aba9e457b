package org.usher.engagement;

import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.usher.content.Publication;
import org.usher.design.Address;
import org.usher.design.ScreenShown;

/// Follows the visitor from screen to screen. The first screen that is shown live begins the visit.
@Component
public class Footsteps {

  private final Visits visits;
  private final Publication publication;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Footsteps(Visits visits, Publication publication, ApplicationEventPublisher events, Clock clock) {
    this.visits = visits;
    this.publication = publication;
    this.events = events;
    this.clock = clock;
  }

  /// Before those who ask what the visit knows.
  @EventListener
  @Order(Ordered.HIGHEST_PRECEDENCE)
  void follow(ScreenShown shown) {
    visits
        .begin()
        .ifPresent(visit ->
            tell(
                visit,
                visit.show(
                    shown.address(), shown.offered(), publication.current(), clock.instant())));
  }

  /// The browser says on which page of ours the link stood that led to the first live page: an
  /// answer given there was given live. It can claim no more than it could do.
  public void cameFrom(Address before) {
    visits.current().ifPresent(visit -> tell(visit, visit.cameFrom(before, publication.current())));
  }

  /// A link to a file of ours was followed on the page that is shown. What is no file of ours is
  /// not believed.
  ///
  /// @param file its path below `/files/`
  public void took(String file) {
    if (publication.file(file).isPresent()) {
      visits.current().ifPresent(visit -> visits.count(visit.take(file, clock.instant())));
    }
  }

  /// Counts it, and has others learn from what was counted.
  private void tell(Visit visit, List<Cell> cells) {
    if (visits.count(cells)) {
      Steps.events(cells).stream().filter(visit::isNews).forEach(events::publishEvent);
    }
  }
}
