package org.usher.handoff.ui;

import java.util.function.Consumer;
import org.usher.lead.Amount;

/// Asks how much was won.
final class WinDialog extends ActDialog {

  private final AmountField amount;
  private final transient Consumer<Amount> act;

  WinDialog(DeskProperties properties, Teller teller, Consumer<Amount> act) {
    super("win", teller);
    this.act = act;
    this.amount = new AmountField(properties, teller, this::attempt);
    add(amount);
    addOpenedChangeListener(opened -> {
      if (opened.isOpened()) {
        amount.focus();
      }
    });
  }

  @Override
  boolean isDone() {
    var won = amount.amount();
    won.ifPresent(act);
    return won.isPresent();
  }
}
