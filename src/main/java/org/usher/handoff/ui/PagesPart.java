package org.usher.handoff.ui;

import java.util.List;
import org.usher.design.Markup;
import org.usher.lead.LeadDetails;
import org.usher.lead.ReadPage;

/// The pages the buyer opened, each leading to the very revision they saw.
final class PagesPart {

  private final Teller teller;

  PagesPart(Teller teller) {
    this.teller = teller;
  }

  /// Empty when there are none.
  List<Markup> of(LeadDetails details) {
    if (details.pages().isEmpty()) {
      return List.of();
    }
    var list = Markup.of("ul", "plain-list");
    details.pages().forEach(page -> list.add(item(page, details)));
    return List.of(
        Markup.of("section")
            .holding(
                Markup.of("h2").saying(teller.say("pages")),
                Markup.of("p", "quiet-note").saying(teller.say("pages.hint")),
                list));
  }

  private Markup item(ReadPage page, LeadDetails details) {
    return Markup.of("li")
        .holding(
            Markup.of("a")
                .with("href", "desk/lead/%s/page/%s".formatted(details.line().id(), page.digest()))
                .marked("router-link")
                .saying(page.title()),
            Markup.of("span", "quiet-note")
                .saying(
                    teller.say(
                        page.isRead() ? "pages.read" : "pages.opened",
                        teller.times().moment(page.at()))));
  }
}
