package org.usher.handoff.ui;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.Optional;
import org.usher.design.Markup;
import org.usher.design.StatusLine;
import org.usher.handoff.Sendings;
import org.usher.lead.LeadId;
import org.usher.post.Attempt;
import org.usher.post.Delivery;
import org.usher.post.DeliveryId;
import org.usher.post.State;

/// Where the sheet was sent, with every attempt; what was given up can be sent again, and is said
/// at the top of the lead.
final class SendingsPart {

  private final Sendings sendings;
  private final Teller teller;
  private final DeliveryWords words;
  private final StatusLine status;
  private final Markup list = Markup.of("ul", "deliveries");
  private final Markup notice = Markup.of("div", "undelivered");
  private Optional<LeadId> lead = Optional.empty();
  private List<Delivery> shown = List.of();

  SendingsPart(Sendings sendings, Teller teller, StatusLine status) {
    this.sendings = sendings;
    this.teller = teller;
    this.words = new DeliveryWords(teller);
    this.status = status;
    notice.setVisible(false);
  }

  /// What did not arrive, and what to do about it; not visible when there is nothing.
  Markup notice() {
    return notice;
  }

  Markup whole() {
    var part =
        Markup.of("section", "card").holding(Markup.of("h2").saying(teller.say("sent")), list);
    return sendings.isMailWrittenToFiles()
        ? part.holding(Markup.of("p", "quiet-note").saying(teller.say("sent.files")))
        : part;
  }

  void begin(LeadId of) {
    lead = Optional.of(of);
    show(sendings.of(of));
  }

  /// Shows what has changed, if anything has.
  void show() {
    List<Delivery> now = lead.map(sendings::of).orElse(List.of());
    if (!now.equals(shown)) {
      show(now);
    }
  }

  private void show(List<Delivery> now) {
    shown = now;
    list.removeAll();
    list.holding(now.stream().map(this::item).toList());
    if (now.isEmpty()) {
      list.add(Markup.of("li").saying(teller.say("sent.none")));
    }
    List<Delivery> dead = now.stream().filter(delivery -> delivery.state() == State.DEAD).toList();
    notice.removeAll();
    notice.setVisible(!dead.isEmpty());
    notice.holding(
        dead.stream().map(delivery -> Markup.of("p").saying(words.undelivered(delivery))).toList());
  }

  private Markup item(Delivery delivery) {
    var item =
        Markup.of("li")
            .holding(
                Markup.of("p", "went")
                    .holding(
                        Markup.of("span").saying(words.destination(delivery)),
                        Markup.of("span", words.style(delivery)).saying(words.state(delivery))));
    if (!delivery.attempts().isEmpty()) {
      item.add(attempts(delivery));
    }
    return delivery.state() == State.DEAD ? item.holding(again(delivery)) : item;
  }

  private Markup attempts(Delivery delivery) {
    var attempts = Markup.of("ol");
    for (Attempt attempt : delivery.attempts()) {
      attempts.holding(Markup.of("li").saying(words.attempt(attempt)));
    }
    int count = delivery.attempts().size();
    return Markup.of("details")
        .holding(Markup.of("summary").saying(teller.say("attempts", count)), attempts);
  }

  private NativeButton again(Delivery delivery) {
    ComponentEventListener<ClickEvent<NativeButton>> sends =
        clicked -> sendAgain(delivery.id(), words.destination(delivery));
    var button = new NativeButton(teller.say("again"), sends);
    button.addClassNames("quiet", "small");
    return button;
  }

  private void sendAgain(DeliveryId delivery, String destination) {
    try {
      lead.ifPresent(id -> sendings.again(id, delivery));
      status.say(teller.say("again.done", destination));
    } catch (IllegalStateException e) {
      status.warn(teller.say("again.late"));
    }
    show();
  }
}
