package org.usher.handoff.ui;

import com.vaadin.flow.component.HtmlContainer;
import java.util.List;
import org.usher.design.Markup;
import org.usher.handoff.Sendings;
import org.usher.lead.LeadLine;

/// Says at the desk about which of the leads of whoever looks something did not arrive and is tried
/// no more. Nothing is shown when there is none.
final class UndeliveredLine extends HtmlContainer {

  private static final int MOST_NAMED = 3;

  private final transient Sendings sendings;
  private final transient Teller teller;
  private transient List<LeadLine> shown = List.of();

  UndeliveredLine(Sendings sendings, Teller teller) {
    super("p");
    this.sendings = sendings;
    this.teller = teller;
    addClassName("undelivered");
    setVisible(false);
  }

  void show() {
    List<LeadLine> now = sendings.undelivered();
    if (now.equals(shown)) {
      return;
    }
    shown = now;
    removeAll();
    setVisible(!now.isEmpty());
    add(Markup.of("span").saying(teller.say("undelivered", now.size())));
    now.stream().limit(MOST_NAMED).forEach(line -> add(link(line)));
    if (now.size() > MOST_NAMED) {
      add(Markup.of("span").saying(teller.say("undelivered.more", now.size() - MOST_NAMED)));
    }
  }

  private static Markup link(LeadLine line) {
    return Markup.of("a")
        .with("href", "desk/lead/" + line.id())
        .with("dir", "auto")
        .marked("router-link")
        .saying(line.name());
  }
}
