package org.usher.handoff.ui;

import java.util.Optional;
import org.usher.lead.HistoryLine;
import org.usher.lead.LeadDetails;
import org.usher.lead.LeadException;
import org.usher.lead.LeadTaken;
import org.usher.lead.MergeRefused;
import org.usher.lead.NamesBuyer;
import org.usher.lead.NoSuchLead;
import org.usher.lead.StepKind;
import org.usher.lead.StepRefused;
import org.usher.lead.WayRefused;
import org.usher.staff.AccountId;

/// Says why an act was refused: who was faster, and when.
final class RefusalWords {

  private final Teller teller;

  RefusalWords(Teller teller) {
    this.teller = teller;
  }

  /// @param now the lead as it stands after the refusal
  String of(LeadException refused, Optional<LeadDetails> now) {
    return switch (refused) {
      case NoSuchLead gone -> teller.say("refused.gone");
      case LeadTaken taken -> taken(taken.owner(), now);
      case StepRefused step -> late(step, now);
      case MergeRefused merge -> teller.say("refused.merge");
      case NamesBuyer named -> teller.say("refused.names-buyer");
      case WayRefused wrong -> teller.say("refused.way." + wrong.way());
    };
  }

  private String taken(AccountId owner, Optional<LeadDetails> now) {
    return now.flatMap(details -> handedTo(owner, details))
        .map(line -> teller.say("refused.taken", teller.actor(owner), teller.ago(line.at())))
        .orElseGet(() -> teller.say("refused.owned", teller.actor(owner)));
  }

  /// When the lead came into these hands.
  private static Optional<HistoryLine> handedTo(AccountId owner, LeadDetails details) {
    return details.history().reversed().stream()
        .filter(line ->
            line.kind() == StepKind.ASSIGNED
                ? line.assignedTo().filter(owner::equals).isPresent()
                : line.kind() == StepKind.TAKEN && line.by().filter(owner::equals).isPresent())
        .findFirst();
  }

  private String late(StepRefused refused, Optional<LeadDetails> now) {
    return now.flatMap(LeadDetails::lastWord)
        .map(last ->
            teller.say(
                "refused.late", new HistoryPart(teller).said(last, true), teller.ago(last.at())))
        .orElseGet(() -> teller.say("refused.state", teller.say("status." + refused.status())));
  }
}
