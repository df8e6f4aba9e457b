package org.usher.handoff.ui;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.html.NativeButton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.usher.lead.LeadId;
import org.usher.lead.Status;

/// Takes back the verdict that was given just now, for a short while; later, "correct the verdict"
/// on the lead does it.
final class Undo {

  /// To read what was done and to see that it was the wrong lead.
  private static final Duration OFFERED = Duration.ofSeconds(20);

  private final NativeButton button;
  private final Teller teller;
  private final Consumer<Given> undo;
  private Optional<Given> given = Optional.empty();

  /// @param verdict as the status it led to
  record Given(LeadId lead, Status verdict, Instant at) {}

  /// @param undo takes it back, and says so
  Undo(Teller teller, Consumer<Given> undo) {
    this.teller = teller;
    this.undo = undo;
    ComponentEventListener<ClickEvent<NativeButton>> takesBack = clicked -> run();
    this.button = new NativeButton(teller.say("undo"), takesBack);
    button.addClassNames("undo", "quiet", "small");
    button.getElement().setAttribute("aria-keyshortcuts", "u");
    button.setVisible(false);
  }

  NativeButton button() {
    return button;
  }

  void offer(LeadId lead, Status verdict) {
    given = Optional.of(new Given(lead, verdict, teller.now()));
    button.setVisible(true);
  }

  void withdraw() {
    given = Optional.empty();
    button.setVisible(false);
  }

  /// Time goes on also when nothing happens.
  void showTime() {
    if (given.filter(this::isOver).isPresent()) {
      withdraw();
    }
  }

  /// Does it, when there is something to take back.
  void run() {
    showTime();
    var last = given;
    withdraw();
    last.ifPresent(undo);
  }

  private boolean isOver(Given one) {
    return teller.now().isAfter(one.at().plus(OFFERED));
  }
}
