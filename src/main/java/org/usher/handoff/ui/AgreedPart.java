package org.usher.handoff.ui;

import java.util.List;
import org.usher.design.Markup;
import org.usher.lead.LeadDetails;
import org.usher.visitor.Consent;

/// What the buyer agreed to, and what they have taken back.
final class AgreedPart {

  private final Teller teller;

  AgreedPart(Teller teller) {
    this.teller = teller;
  }

  List<Markup> of(LeadDetails details) {
    return details.consents().stream().map(this::item).toList();
  }

  private Markup item(Consent consent) {
    String given =
        teller.say("agreed.at", teller.times().moment(consent.givenAt()), consent.textVersion());
    var item =
        Markup.of("li")
            .holding(
                Markup.of("p").saying(teller.say("purpose." + consent.purpose())),
                Markup.of("p", "quiet-note").saying(given));
    return consent
        .withdrawnAt()
        .map(at -> teller.say("agreed.withdrawn", teller.times().moment(at)))
        .map(words -> item.holding(Markup.of("p", "error").saying(words)))
        .orElse(item);
  }
}
