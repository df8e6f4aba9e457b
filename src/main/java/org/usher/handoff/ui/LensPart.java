package org.usher.handoff.ui;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.html.NativeButton;
import org.usher.design.Markup;
import org.usher.lead.LeadDetails;
import org.usher.lead.Lens;
import org.usher.lead.Lenses;

/// The lead through a method of selling: what is known in the buyer's words, what is open, and the
/// next good question.
final class LensPart {

  private final Markup whole = Markup.of("details", "on-demand lens");
  private final Markup view = Markup.of("div", "lens-view");
  private final Markup choices = Markup.of("div", "chips").with("role", "group");
  private final Lenses lenses;
  private final Teller teller;
  private String chosen = "";

  LensPart(Lenses lenses, Teller teller) {
    this.lenses = lenses;
    this.teller = teller;
    choices.with("aria-label", teller.say("lens"));
    whole.holding(Markup.of("summary").saying(teller.say("lens")), choices, view);
  }

  Markup whole() {
    return whole;
  }

  void show(LeadDetails details) {
    String language = teller.speech().language();
    var methods = lenses.methods(language);
    whole.setVisible(!methods.isEmpty());
    if (!methods.containsKey(chosen) && !methods.isEmpty()) {
      chosen = methods.firstEntry().getKey();
    }
    choices.removeAll();
    methods.forEach((id, name) -> choices.add(choice(id, name, details)));
    view.removeAll();
    lenses.look(details, chosen, language).ifPresent(this::show);
  }

  private NativeButton choice(String id, String name, LeadDetails details) {
    ComponentEventListener<ClickEvent<NativeButton>> chooses =
        clicked -> {
          chosen = id;
          show(details);
        };
    var button = new NativeButton(name, chooses);
    button.addClassName("chip");
    button.getElement().setAttribute("aria-pressed", String.valueOf(id.equals(chosen)));
    return button;
  }

  private void show(Lens lens) {
    view.add(Markup.of("p", "quiet-note").saying(lens.idea()));
    lens.next()
        .ifPresent(question ->
            view.add(
                Markup.of("p", "next-question")
                    .holding(
                        Markup.of("span", "eyebrow").saying(teller.say("lens.next")),
                        Markup.of("strong").saying(question))));
    var list = Markup.of("dl", "slots");
    for (Lens.Stage stage : lens.stages()) {
      list.add(Markup.of("dt").saying(stage.name()));
      stage.slots().forEach(known -> list.add(slot(known, stage)));
    }
    view.add(list);
  }

  private Markup slot(Lens.Known known, Lens.Stage stage) {
    var told = Markup.of("dd", known.isFilled() ? "known" : "open");
    if (stage.slots().size() > 1) {
      told.add(Markup.of("span", "eyebrow").saying(known.name()));
    }
    known.said().forEach(said -> told.add(said(said)));
    if (!known.isFilled()) {
      told.add(Markup.of("span", "quiet-note").saying(teller.say("lens.open")));
    }
    known
        .hints()
        .forEach(page ->
            told.add(Markup.of("span", "quiet-note").saying(teller.say("lens.hint", page))));
    return told;
  }

  private static Markup said(Lens.Said said) {
    var words = Markup.of("q").with("dir", "auto").saying(said.words());
    return said.question().isEmpty()
        ? Markup.of("p").holding(words)
        : Markup.of("p").holding(words, Markup.of("span", "quiet-note").saying(said.question()));
  }
}
