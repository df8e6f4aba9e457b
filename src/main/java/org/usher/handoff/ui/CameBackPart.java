package org.usher.handoff.ui;

import java.util.Optional;
import org.usher.design.Markup;
import org.usher.handoff.Later;

/// What the buyer read and said since they were handed over, for whoever calls them. It is no part
/// of what the lead is judged by, so its lines are not.
final class CameBackPart {

  private final Markup whole = Markup.of("section", "came-back");
  private final Teller teller;

  CameBackPart(Teller teller) {
    this.teller = teller;
    whole.setVisible(false);
  }

  Markup whole() {
    return whole;
  }

  void show(Optional<Later> later) {
    whole.removeAll();
    whole.setVisible(later.isPresent());
    later.ifPresent(told ->
        whole.holding(
            Markup.of("h2").saying(teller.say("came-back")),
            Markup.of("p", "quiet-note").saying(teller.say("came-back.hint")),
            Markup.of("ul", "plain-list")
                .holding(
                    told.lines().stream()
                        .map(line ->
                            Markup.of("li", "line").with("dir", "auto").saying(line.words()))
                        .toList())));
  }
}
