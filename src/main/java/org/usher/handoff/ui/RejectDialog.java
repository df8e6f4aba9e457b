package org.usher.handoff.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.LocalDate;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.usher.lead.LeadId;
import org.usher.lead.Leads;
import org.usher.lead.Rejection;

/// Asks for the one reason why; "too early" needs the day on which the lead comes back.
final class RejectDialog extends ActDialog {

  private static final Key[] DIGITS = {Key.DIGIT_1, Key.DIGIT_2, Key.DIGIT_3, Key.DIGIT_4};

  private final RadioButtonGroup<Rejection> reasons = new RadioButtonGroup<>();
  private final DayField day;
  private final transient Teller teller;
  private final transient Leads leads;
  private final transient Consumer<Consumer<LeadId>> act;

  private RejectDialog(Teller teller, Leads leads, Consumer<Consumer<LeadId>> act) {
    super("reject", teller);
    this.teller = teller;
    this.leads = leads;
    this.act = act;
    this.day = new DayField("reject-day", teller.say("reject.day"), teller);
    reasons.setLabel(teller.say("reject.label"));
    reasons.setItems(Rejection.values());
    reasons.setItemLabelGenerator(reason ->
        teller.say("numbered", reason.ordinal() + 1, teller.say("rejection." + reason.name())));
    reasons.addValueChangeListener(changed -> {
      reasons.setInvalid(false);
      day.setVisible(changed.getValue() == Rejection.BAD_TIMING);
    });
    day.setVisible(false);
    add(reasons, day);
    for (Rejection reason : Rejection.values()) {
      Shortcuts.addShortcutListener(
              reasons, () -> reasons.setValue(reason), DIGITS[reason.ordinal()])
          .listenOn(reasons);
    }
    Shortcuts.addShortcutListener(reasons, this::attempt, Key.ENTER).listenOn(reasons);
    addOpenedChangeListener(opened -> {
      if (opened.isOpened()) {
        reasons.getElement().executeJs("setTimeout(() => this.focus())");
      }
    });
  }

  /// @param act does what was chosen to the lead, and says what came of it
  static void open(
      Teller teller, Leads leads, LeadId lead, BiConsumer<LeadId, Consumer<LeadId>> act) {
    new RejectDialog(teller, leads, deed -> act.accept(lead, deed)).open();
  }

  @Override
  boolean isDone() {
    Rejection reason = reasons.getValue();
    if (reason == null) {
      reasons.setErrorMessage(teller.say("reason.missing"));
      reasons.setInvalid(true);
      reasons.getElement().callJsFunction("focus");
      return false;
    }
    if (reason != Rejection.BAD_TIMING) {
      act.accept(id -> leads.reject(id, reason));
      return true;
    }
    var until = day.future();
    until.ifPresent(this::putOff);
    return until.isPresent();
  }

  private void putOff(LocalDate until) {
    act.accept(id -> leads.putOff(id, until));
  }
}
