package org.usher.handoff.ui;

import java.time.LocalDate;
import java.util.function.Consumer;

/// Asks until when a lead rests.
final class RestDialog extends ActDialog {

  private final DayField day;
  private final transient Consumer<LocalDate> act;

  RestDialog(Teller teller, Consumer<LocalDate> act) {
    super("rest", teller);
    this.act = act;
    this.day = new DayField("rest-day", teller.say("rest.day"), teller);
    add(day);
  }

  @Override
  boolean isDone() {
    var until = day.future();
    until.ifPresent(act);
    return until.isPresent();
  }
}
