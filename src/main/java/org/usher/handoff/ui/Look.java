package org.usher.handoff.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// Looks again and again, for one open screen, whether there is something new: every two seconds at
/// the pulse of this node, and now and then in the database, where other nodes may have been.
final class Look {

  private static final int EVERY_MS = 2_000;
  private static final Duration DATABASE_EVERY = Duration.ofSeconds(15);

  private final DeskPulse pulse;
  private final Clock clock;
  private long seenBeats;
  private Instant seenAt;

  Look(DeskPulse pulse, Clock clock) {
    this.pulse = pulse;
    this.clock = clock;
    this.seenBeats = pulse.beats();
    this.seenAt = clock.instant();
  }

  /// Begins to look.
  ///
  /// @param glance runs at every look, in the thread of the screen
  /// @return ends it
  Registration begin(UI ui, Runnable glance) {
    ui.setPollInterval(EVERY_MS);
    var looking = ui.addPollListener(poll -> glance.run());
    return () -> {
      looking.remove();
      ui.setPollInterval(-1);
    };
  }

  /// Whether the database is to be asked; if so, this counts as asked.
  boolean isDue() {
    long beats = pulse.beats();
    Instant now = clock.instant();
    boolean isDue = beats != seenBeats || !now.isBefore(seenAt.plus(DATABASE_EVERY));
    if (isDue) {
      seenBeats = beats;
      seenAt = now;
    }
    return isDue;
  }
}
