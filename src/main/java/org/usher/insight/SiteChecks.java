package org.usher.insight;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Component;
import org.usher.content.Publication;
import org.usher.content.Snapshot;
import org.usher.matching.Checkup;
import org.usher.matching.Checkups;
import org.usher.staff.Role;
import org.usher.staff.Staff;

/// Has the published site looked over, beside everything else: a large site takes a while, and
/// whoever asked goes on working. One check at a time, for marketers and administrators.
@Component
public final class SiteChecks {

  private final Checkups checkups;
  private final Publication publication;
  private final Staff staff;
  private final Clock clock;
  private final AtomicBoolean isRunning = new AtomicBoolean();
  private volatile Optional<Done> last = Optional.empty();

  SiteChecks(Checkups checkups, Publication publication, Staff staff, Clock clock) {
    this.checkups = checkups;
    this.publication = publication;
    this.staff = staff;
    this.clock = clock;
  }

  public SiteCheck state() {
    staff.require(Role.MARKETER, Role.ADMINISTRATOR);
    String edition = publication.current().id();
    Optional<Done> done = last;
    return new SiteCheck(
        isRunning.get(),
        done.map(Done::checkup),
        done.map(Done::at),
        done.filter(found -> !found.checkup().snapshot().equals(edition)).isPresent());
  }

  /// Begins a check of what is published now, unless one is under way. Returns at once.
  public void begin() {
    staff.require(Role.MARKETER, Role.ADMINISTRATOR);
    Snapshot site = publication.current();
    if (isRunning.compareAndSet(false, true)) {
      Thread.ofPlatform()
          .daemon()
          .name("site-check")
          .priority(Thread.MIN_PRIORITY)
          .start(() -> check(site));
    }
  }

  private void check(Snapshot site) {
    try {
      last = Optional.of(new Done(checkups.of(site), clock.instant()));
    } finally {
      isRunning.set(false);
    }
  }

  private record Done(Checkup checkup, Instant at) {}
}
