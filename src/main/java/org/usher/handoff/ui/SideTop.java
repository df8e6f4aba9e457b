package org.usher.handoff.ui;

import org.usher.design.Markup;

/// The head of a screen beside the list of leads: the way back to the list, and what it is called.
final class SideTop {

  private SideTop() {}

  static Markup of(Teller teller, String title) {
    return Markup.of("div", "top")
        .holding(
            Markup.of("a", "back")
                .with("href", Shelf.WAITING.address())
                .marked("router-link")
                .saying(teller.say("back")),
            Markup.of("h1").with("tabindex", "-1").saying(title));
  }
}
