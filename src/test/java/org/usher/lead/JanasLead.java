package org.usher.lead;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.usher.engagement.Facts;
import org.usher.lead.EvidenceLine.Kind;
import org.usher.scoring.Grade;
import org.usher.scoring.ScoreId;
import org.usher.visitor.PersonDetails;
import org.usher.visitor.PersonId;
import org.usher.visitor.Purpose;

/// Jana Example, head of sales at Example Pumps, wants a call.
final class JanasLead {

  static final Instant NOON = Instant.parse("2026-05-14T12:00:00Z");
  static final PersonDetails JANA =
      new PersonDetails("Jana Example", "jana@pumps.example", "Example Pumps", "+44 808 157 0192");

  private JanasLead() {}

  static NewLead of(PersonId person, boolean hasRaisedHand, String grade, Facts facts) {
    return new NewLead(person, sheet(hasRaisedHand, grade), facts, new ScoreId(UUID.randomUUID()));
  }

  static Sheet sheet(boolean hasRaisedHand, String grade) {
    return new Sheet(
        "en",
        hasRaisedHand,
        JANA,
        "Our quotations go out late.\nCan you help?",
        Way.PHONE,
        "Thursday after 14:00",
        List.of(
            new EvidenceLine("answer.role", Kind.ANSWER, "Leads sellers"),
            new EvidenceLine("page.cost", Kind.DEED, "Read “What a pump costs”, 3 minutes")),
        List.of(
            "Leads sellers.",
            "Read “What a pump costs”, 3 minutes.",
            "Asks for a telephone call: Thursday after 14:00"),
        List.of(new Moment(NOON.minusSeconds(300), "Read “What a pump costs”, 3 minutes")),
        Grade.parse(grade),
        List.of(new Agreement(Purpose.ANSWER, "answer-1-en", NOON)),
        NOON);
  }
}
