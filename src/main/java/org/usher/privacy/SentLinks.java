package org.usher.privacy;

import org.springframework.stereotype.Component;
import org.usher.post.Deliveries;
import org.usher.visitor.PassUse;
import org.usher.visitor.PersonId;
import org.usher.visitor.PersonPasses;

/// Which links somebody was sent a moment ago and has not used: they are sent no other for the same
/// use. A link for another use, or a button of a page, holds nothing up.
@Component
final class SentLinks {

  private final PersonPasses passes;
  private final Deliveries deliveries;
  private final PrivacyProperties properties;

  SentLinks(PersonPasses passes, Deliveries deliveries, PrivacyProperties properties) {
    this.passes = passes;
    this.deliveries = deliveries;
    this.properties = properties;
  }

  boolean isWaiting(PersonId person, PassUse use) {
    return passes.justGiven(person, use, properties.pause()).stream()
        .anyMatch(pass -> !deliveries.of(pass.toString()).isEmpty());
  }
}
