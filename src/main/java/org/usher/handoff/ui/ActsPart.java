package org.usher.handoff.ui;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.html.NativeButton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.usher.design.Markup;
import org.usher.design.StatusLine;
import org.usher.lead.HistoryLine;
import org.usher.lead.LeadDetails;
import org.usher.lead.LeadException;
import org.usher.lead.LeadId;
import org.usher.lead.LeadLine;
import org.usher.lead.Loss;
import org.usher.lead.Rejection;
import org.usher.lead.Status;

/// Where the lead stands, and what whoever looks at it can do next. After every act the heading,
/// which says the new state, has the focus.
final class ActsPart {

  private final Markup whole = Markup.of("section", "card act");
  private final Markup heading = Markup.of("h2").with("tabindex", "-1");
  private final Acting acting;
  private final Teller teller;
  private final StatusLine status;
  private final DeskProperties properties;
  private final Runnable readAgain;
  private Optional<LeadDetails> shown = Optional.empty();

  /// @param readAgain reads the lead again and shows it, here too
  ActsPart(
      Acting acting,
      Teller teller,
      StatusLine status,
      DeskProperties properties,
      Runnable readAgain) {
    this.acting = acting;
    this.teller = teller;
    this.status = status;
    this.properties = properties;
    this.readAgain = readAgain;
  }

  Markup whole() {
    return whole;
  }

  void show(LeadDetails details) {
    shown = Optional.of(details);
    LeadLine line = details.line();
    whole.removeAll();
    heading.saying(state(line));
    whole.add(heading, Markup.of("p").saying(question(details)));
    List<Component> buttons = buttons(line);
    if (!buttons.isEmpty()) {
      whole.add(Markup.of("div", "acts").holding(buttons));
    }
  }

  private String state(LeadLine line) {
    return line.status() == Status.WAITING
        ? teller.say("state.WAITING")
        : teller.say(
            "state." + line.status(),
            line.owner().map(teller::actor).orElseGet(() -> teller.say("somebody")));
  }

  private String question(LeadDetails details) {
    LeadLine line = details.line();
    if (line.status() == Status.WAITING) {
      return teller.say("ask.WAITING", teller.waited(line.waitingSince()));
    }
    if (!line.status().isOpen()) {
      HistoryLine last = details.history().getLast();
      String said = new HistoryPart(teller).said(last, line.isRaisedHand());
      return teller.say("ask.done", said, teller.ago(last.at()));
    }
    return isMine(line) ? teller.say("ask." + line.status()) : teller.say("ask.theirs");
  }

  private boolean isMine(LeadLine line) {
    return line.owner().filter(teller::isMe).isPresent();
  }

  private List<Component> buttons(LeadLine line) {
    if (!line.status().isOpen()) {
      return List.of();
    }
    var buttons = new ArrayList<Component>();
    if (line.status() == Status.WAITING) {
      buttons.add(button("take", "", () -> act(line.id(), "took", acting.leads()::claim)));
      buttons.add(button("reject", "quiet", () -> reject(line.id())));
    } else if (isMine(line)) {
      buttons.addAll(decisions(line));
    }
    buttons.add(button("give", "quiet", () -> give(line.id())));
    return buttons;
  }

  private List<Component> decisions(LeadLine line) {
    return line.status() == Status.TAKEN
        ? List.of(
            button("accept", "", () -> act(line.id(), "accepted", acting.leads()::accept)),
            button("reject", "quiet", () -> reject(line.id())))
        : List.of(
            button("win", "", () -> win(line.id())),
            button("lose", "quiet", () -> lose(line.id())));
  }

  private void reject(LeadId lead) {
    new ReasonDialog<>(
            "reject",
            "rejection",
            Rejection.values(),
            teller,
            reason -> act(lead, "rejected", id -> acting.leads().reject(id, reason)))
        .open();
  }

  private void win(LeadId lead) {
    new WinDialog(
            properties, teller, amount -> act(lead, "won", id -> acting.leads().win(id, amount)))
        .open();
  }

  private void lose(LeadId lead) {
    new ReasonDialog<>(
            "lose",
            "loss",
            Loss.values(),
            teller,
            reason -> act(lead, "lost", id -> acting.leads().lose(id, reason)))
        .open();
  }

  private void give(LeadId lead) {
    new GiveDialog(
            acting.sellers(),
            teller,
            seller -> act(lead, "gave", id -> acting.leads().assign(id, seller)))
        .open();
  }

  /// Something done to a lead, which the lead may refuse.
  @FunctionalInterface
  private interface Act {
    void on(LeadId lead);
  }

  private void act(LeadId lead, String done, Act act) {
    try {
      act.on(lead);
      readAgain.run();
      status.say(teller.say("done." + done));
    } catch (LeadException refused) {
      readAgain.run();
      status.warn(new RefusalWords(teller).of(refused, shown));
    }
    heading.getElement().executeJs("setTimeout(() => this.focus())");
  }

  private NativeButton button(String key, String style, Runnable act) {
    ComponentEventListener<ClickEvent<NativeButton>> acts = clicked -> act.run();
    var button = new NativeButton(teller.say(key + ".button"), acts);
    if (!style.isEmpty()) {
      button.addClassName(style);
    }
    return button;
  }
}
