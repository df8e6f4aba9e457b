package org.usher.handoff.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.function.Consumer;
import org.usher.design.Markup;
import org.usher.lead.Amount;

/// Asks how much was won.
final class WinDialog extends ActDialog {

  private final BigDecimalField value = new BigDecimalField();
  private final Select<Currency> currency = new Select<>();
  private final transient Teller teller;
  private final transient Consumer<Amount> act;

  WinDialog(DeskProperties properties, Teller teller, Consumer<Amount> act) {
    super("win", teller);
    this.teller = teller;
    this.act = act;
    value.setLabel(teller.say("win.amount"));
    value.setLocale(teller.speech().locale());
    value.setHelperText(teller.say("win.amount.hint"));
    currency.setLabel(teller.say("win.currency"));
    currency.setItems(properties.currencies());
    currency.setItemLabelGenerator(Currency::getCurrencyCode);
    currency.setValue(properties.currencies().getFirst());
    value.addValueChangeListener(changed -> value.setInvalid(false));
    Shortcuts.addShortcutListener(value, this::attempt, Key.ENTER).listenOn(value);
    add(Markup.of("div", "amount").holding(value, currency));
    addOpenedChangeListener(opened -> {
      if (opened.isOpened()) {
        value.focus();
      }
    });
  }

  @Override
  boolean isDone() {
    BigDecimal won = value.getValue();
    try {
      if (won != null) {
        act.accept(new Amount(won, currency.getValue()));
        return true;
      }
    } catch (IllegalArgumentException e) {
      // Says below what is allowed.
    }
    value.setErrorMessage(teller.say("win.amount.wrong"));
    value.setInvalid(true);
    value.focus();
    return false;
  }
}
