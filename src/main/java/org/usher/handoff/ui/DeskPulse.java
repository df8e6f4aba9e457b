package org.usher.handoff.ui;

import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.usher.lead.LeadMoved;
import org.usher.lead.LeadRaised;

/// Beats whenever a lead was raised or moved on this node, so that an open desk can look every
/// second or two without asking the database.
@Component
class DeskPulse {

  private final AtomicLong beats = new AtomicLong();

  /// So many times so far.
  long beats() {
    return beats.get();
  }

  @TransactionalEventListener
  void on(LeadRaised raised) {
    beats.incrementAndGet();
  }

  @TransactionalEventListener
  void on(LeadMoved moved) {
    beats.incrementAndGet();
  }
}
