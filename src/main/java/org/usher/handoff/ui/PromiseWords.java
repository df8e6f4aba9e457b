package org.usher.handoff.ui;

import java.time.Duration;
import java.time.Instant;
import org.usher.lead.LeadClock;
import org.usher.lead.LeadLine;

/// Says how a lead stands to what was promised.
final class PromiseWords {

  private final Teller teller;

  PromiseWords(Teller teller) {
    this.teller = teller;
  }

  /// Empty when nothing is to be said: it is decided, it rests, or nothing was promised.
  String of(LeadLine line) {
    LeadClock clock = line.clock();
    if (!line.status().isOpen() || line.returnsAt().isPresent() || clock.due().isEmpty()) {
      return "";
    }
    if (clock.answered().isPresent()) {
      return teller.say("promise.kept");
    }
    Duration left = Duration.between(teller.now(), clock.due().get());
    return left.isNegative()
        ? teller.say("promise.late", teller.times().length(left.abs()))
        : teller.say("promise.due", teller.times().length(left));
  }

  boolean isLate(LeadLine line) {
    Instant now = teller.now();
    return line.status().isOpen() && line.returnsAt().isEmpty() && line.clock().isLate(now);
  }
}
