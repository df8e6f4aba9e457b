package org.usher.handoff.ui;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.html.NativeButton;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.usher.design.Markup;
import org.usher.lead.EvidenceLine;
import org.usher.lead.LeadDetails;
import org.usher.lead.Mark;

/// What the buyer let us see, line by line; each line can be called decisive or wrong in one tap.
final class LinesPart {

  private final Markup list = Markup.of("ul", "plain-list judged");
  private final Teller teller;
  private final BiConsumer<String, Mark> mark;

  LinesPart(Teller teller, BiConsumer<String, Mark> mark) {
    this.teller = teller;
    this.mark = mark;
  }

  Markup whole() {
    return Markup.of("section")
        .holding(
            Markup.of("h2").saying(teller.say("lines")),
            Markup.of("p", "quiet-note").saying(teller.say("lines.hint")),
            list);
  }

  void show(LeadDetails details) {
    list.removeAll();
    for (EvidenceLine line : details.sheet().lines()) {
      list.add(item(line, Optional.ofNullable(details.marks().get(line.id()))));
    }
  }

  private Markup item(EvidenceLine line, Optional<Mark> given) {
    var item =
        Markup.of(
            "li",
            given
                .map(said -> "line " + said.name().toLowerCase(java.util.Locale.ROOT))
                .orElse("line"));
    var buttons = Markup.of("span", "marks-of-line");
    for (Mark one : new Mark[] {Mark.DECISIVE, Mark.WRONG}) {
      ComponentEventListener<ClickEvent<NativeButton>> marks =
          clicked -> mark.accept(line.id(), one);
      var button = new NativeButton(teller.say("mark." + one), marks);
      button.addClassName("chip");
      boolean isGiven = given.filter(one::equals).isPresent();
      button.getElement().setAttribute("aria-pressed", String.valueOf(isGiven));
      button.getElement().setAttribute("aria-label", teller.say("mark.of." + one, line.words()));
      buttons.add(button);
    }
    return item.holding(
        Markup.of("span", "said").with("dir", "auto").saying(line.words()), buttons);
  }
}
