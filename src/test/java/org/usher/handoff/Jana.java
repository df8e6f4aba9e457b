package org.usher.handoff;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.usher.engagement.Facts;
import org.usher.lead.Agreement;
import org.usher.lead.EvidenceLine;
import org.usher.lead.Way;
import org.usher.visitor.PersonId;
import org.usher.visitor.Purpose;

/// Jana Example, who writes from Example Pumps.
final class Jana {

  static final Instant NOON = Instant.parse("2026-05-14T12:00:00Z");
  static final Contact CONTACT =
      new Contact(
          "Jana Example",
          "jana@pumps.example",
          "Example Pumps",
          "Our quotations go out late.",
          Way.PHONE,
          "+44 808 157 0192",
          "Thursday after 14:00",
          Wish.ANSWER,
          false);

  private Jana() {}

  static HandoffCase who(boolean hasRaisedHand, Facts facts, List<EvidenceLine> lines) {
    return new HandoffCase(
        new PersonId(new UUID(0, 7)),
        CONTACT,
        "en",
        hasRaisedHand,
        lines,
        facts,
        List.of(new Agreement(Purpose.ANSWER, "answer-1-en", NOON)));
  }
}
