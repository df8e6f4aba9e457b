package org.usher.handoff.ui;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import java.util.function.Predicate;
import org.usher.design.Markup;
import org.usher.lead.LeadDetails;
import org.usher.lead.MissingPage;

/// What sales missed on the site for this buyer, what became of it, and a line for more.
final class MissingPart {

  private static final String ID = "missing";

  private final Markup list = Markup.of("ul", "plain-list notes");
  private final Input words = new Input();
  private final Teller teller;
  private final Predicate<String> ask;

  /// @param ask whether the words were taken
  MissingPart(Teller teller, Predicate<String> ask) {
    this.teller = teller;
    this.ask = ask;
    words.setId(ID);
    words.getElement().setAttribute("maxlength", String.valueOf(MissingPage.MAX_LENGTH));
    words.getElement().setAttribute("autocomplete", "off");
    words.getElement().setAttribute("aria-describedby", "missing-hint");
  }

  Markup whole() {
    ComponentEventListener<ClickEvent<NativeButton>> asks = clicked -> ask();
    var button = new NativeButton(teller.say("missing.ask"), asks);
    button.addClassNames("quiet", "small");
    return Markup.of("details", "on-demand")
        .holding(
            Markup.of("summary").saying(teller.say("missing")),
            Markup.of("div", "absorbed")
                .holding(
                    list,
                    Markup.of("div", "field")
                        .holding(
                            Markup.of("label").with("for", ID).saying(teller.say("missing.label")),
                            words,
                            Markup.of("p", "quiet-note")
                                .with("id", "missing-hint")
                                .saying(teller.say("missing.hint"))),
                    button));
  }

  private void ask() {
    if (!words.getValue().isBlank() && ask.test(words.getValue())) {
      words.clear();
    }
  }

  void show(LeadDetails details) {
    list.removeAll();
    details.missing().forEach(page -> list.add(item(page)));
    list.setVisible(!details.missing().isEmpty());
  }

  private Markup item(MissingPage page) {
    return Markup.of("li", "note")
        .holding(
            Markup.of("p", "own").with("dir", "auto").saying(page.words()),
            Markup.of("p", "quiet-note")
                .saying(
                    teller.say(
                        "missing.by",
                        teller.actor(page.by()),
                        teller.ago(page.at()),
                        teller.say("missing.state." + page.state()))));
  }
}
