package org.usher.handoff.ui;

import java.util.List;
import org.usher.design.Markup;
import org.usher.lead.LeadLine;

/// The other leads of the same person.
final class OthersPart {

  private final Teller teller;

  OthersPart(Teller teller) {
    this.teller = teller;
  }

  /// Empty when there are none.
  List<Markup> of(List<LeadLine> others) {
    return others.isEmpty()
        ? List.of()
        : List.of(
            Markup.of("section", "card")
                .holding(
                    Markup.of("h2").saying(teller.say("others")),
                    Markup.of("ul", "plain-list")
                        .holding(others.stream().map(this::item).toList())));
  }

  private Markup item(LeadLine other) {
    String status = teller.say("status." + other.status());
    return Markup.of("li")
        .holding(
            Markup.of("a")
                .with("href", "desk/lead/" + other.id())
                .marked("router-link")
                .saying(
                    teller.say(
                        "others.lead", teller.times().moment(other.waitingSince()), status)));
  }
}
