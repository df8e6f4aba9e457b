package org.usher.handoff.ui;

import java.util.List;
import java.util.OptionalInt;
import org.usher.design.Markup;
import org.usher.lead.LeadDetails;
import org.usher.scoring.Odds;

/// Of how many in ten like this one sales took, once that has been earned; nothing before.
final class OddsPart {

  private final Odds odds;
  private final Teller teller;

  OddsPart(Odds odds, Teller teller) {
    this.odds = odds;
    this.teller = teller;
  }

  List<Markup> of(LeadDetails details) {
    // How it came is said by its sheet, which is as old as the score; a merge may raise a hand
    // later.
    boolean isRaisedHand = details.sheet().isRaisedHand();
    return details
        .score()
        .map(score -> odds.inTen(score, isRaisedHand))
        .filter(OptionalInt::isPresent)
        .map(said -> Markup.of("p", "quiet-note").saying(teller.say("odds", said.orElseThrow())))
        .stream()
        .toList();
  }
}
