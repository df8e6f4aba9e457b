package org.usher.handoff.ui;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import org.usher.lead.Amount;
import org.usher.lead.LeadId;
import org.usher.lead.Loss;
import org.usher.lead.Rejection;
import org.usher.lead.Status;
import org.usher.lead.Verdict;
import org.usher.lead.VerdictCorrections;

/// Asks what is true instead of the verdict that was given.
final class CorrectDialog extends ActDialog {

  private final RadioButtonGroup<Truth> truth = new RadioButtonGroup<>();
  private final RadioButtonGroup<Rejection> rejection;
  private final DayField day;
  private final AmountField amount;
  private final RadioButtonGroup<Loss> loss;
  private final transient Teller teller;
  private final transient VerdictCorrections corrections;
  private final Status given;
  private final transient Consumer<Consumer<LeadId>> act;

  /// What can be said instead.
  private enum Truth {
    ACCEPTED,
    REJECTED,
    WON,
    LOST,
    /// That nothing is decided.
    OPEN
  }

  /// @param given the verdict, as the status it led to
  /// @param act does what was chosen to the lead, and says what came of it
  CorrectDialog(
      Status given,
      VerdictCorrections corrections,
      DeskProperties properties,
      Teller teller,
      Consumer<Consumer<LeadId>> act) {
    super("correct", teller);
    this.given = given;
    this.corrections = corrections;
    this.teller = teller;
    this.act = act;
    this.rejection = reasons("reject", "rejection", Rejection.values());
    this.day = new DayField("correct-day", teller.say("reject.day"), teller);
    this.amount = new AmountField(properties, teller, this::attempt);
    this.loss = reasons("lose", "loss", Loss.values());
    truth.setLabel(teller.say("correct.label"));
    truth.setHelperText(teller.say("correct.hint"));
    truth.setItems(
        Arrays.stream(Truth.values())
            .filter(one -> one != Truth.ACCEPTED || given != Status.ACCEPTED)
            .toList());
    truth.setItemLabelGenerator(one -> teller.say("correct." + one));
    truth.addValueChangeListener(changed -> {
      truth.setInvalid(false);
      showWanted();
    });
    rejection.addValueChangeListener(changed -> showWanted());
    add(truth, rejection, day, amount, loss);
    showWanted();
  }

  private <R extends Enum<R>> RadioButtonGroup<R> reasons(String key, String words, R[] all) {
    var reasons = new RadioButtonGroup<R>();
    reasons.setLabel(teller.say(key + ".label"));
    reasons.setItems(all);
    reasons.setItemLabelGenerator(reason -> teller.say(words + "." + reason.name()));
    reasons.addValueChangeListener(changed -> reasons.setInvalid(false));
    return reasons;
  }

  private void showWanted() {
    Truth chosen = truth.getValue();
    rejection.setVisible(chosen == Truth.REJECTED);
    day.setVisible(chosen == Truth.REJECTED && rejection.getValue() == Rejection.BAD_TIMING);
    amount.setVisible(chosen == Truth.WON);
    loss.setVisible(chosen == Truth.LOST);
  }

  @Override
  boolean isDone() {
    Optional<Truth> chosen = chosen(truth, "correct.missing");
    Optional<Consumer<LeadId>> deed =
        chosen.flatMap(one ->
            switch (one) {
              case ACCEPTED -> Optional.of(say(new Verdict.Accepted()));
              case REJECTED -> chosen(rejection, "reason.missing").flatMap(this::rejected);
              case WON -> amount.amount().map(this::won);
              case LOST -> chosen(loss, "reason.missing").map(this::lost);
              case OPEN -> Optional.of(id -> corrections.takeBack(id, given));
            });
    deed.ifPresent(act);
    return deed.isPresent();
  }

  private Optional<Consumer<LeadId>> rejected(Rejection reason) {
    return reason == Rejection.BAD_TIMING
        ? day.future().map(this::putOff)
        : Optional.of(say(new Verdict.Rejected(reason)));
  }

  private Consumer<LeadId> putOff(LocalDate until) {
    return id -> corrections.putOff(id, given, until);
  }

  private Consumer<LeadId> won(Amount won) {
    return say(new Verdict.Won(won));
  }

  private Consumer<LeadId> lost(Loss reason) {
    return say(new Verdict.Lost(reason));
  }

  private Consumer<LeadId> say(Verdict verdict) {
    return id -> corrections.correct(id, given, verdict);
  }

  private <R> Optional<R> chosen(RadioButtonGroup<R> group, String missing) {
    Optional<R> value = Optional.ofNullable(group.getValue());
    if (value.isEmpty()) {
      group.setErrorMessage(teller.say(missing));
      group.setInvalid(true);
      group.getElement().callJsFunction("focus");
    }
    return value;
  }
}
