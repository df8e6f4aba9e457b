package org.usher.handoff;

import java.util.List;
import java.util.Set;
import org.usher.engagement.Facts;
import org.usher.engagement.Flag;
import org.usher.lead.Agreement;
import org.usher.lead.EvidenceLine;
import org.usher.visitor.PersonId;

/// Somebody who may be handed over, with all they approved.
///
/// @param isRaisedHand whether they asked to talk; else they agreed to be contacted
/// @param lines what they let stand
/// @param facts what the lines stand for
record HandoffCase(
    PersonId person,
    Contact contact,
    String language,
    boolean isRaisedHand,
    List<EvidenceLine> lines,
    Facts facts,
    List<Agreement> agreements) {

  HandoffCase {
    lines = List.copyOf(lines);
    agreements = List.copyOf(agreements);
  }

  /// The same person with what was added in the rest of the visit.
  HandoffCase with(Facts more, List<EvidenceLine> moreLines) {
    return new HandoffCase(person, contact, language, isRaisedHand, moreLines, more, agreements);
  }

  /// The same person with what is known against handing them over unasked.
  HandoffCase flagged(Set<Flag> flags) {
    Facts flagged = facts;
    for (Flag flag : flags) {
      flagged = flagged.flagged(flag);
    }
    return with(flagged, lines);
  }

  /// The same person, to be contacted later, with their hand down.
  HandoffCase forLater() {
    return new HandoffCase(person, contact.forLater(), language, false, lines, facts, agreements);
  }

  @Override
  public String toString() {
    return "HandoffCase[%s]".formatted(person);
  }
}
