package org.usher.handoff.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import org.usher.lead.Amount;

/// Asks how much was won.
final class AmountField extends HtmlContainer {

  private final BigDecimalField value = new BigDecimalField();
  private final Select<Currency> currency = new Select<>();
  private final transient Teller teller;

  /// @param enter runs when Enter is pressed
  AmountField(DeskProperties properties, Teller teller, Runnable enter) {
    super("div");
    this.teller = teller;
    addClassName("amount");
    value.setLabel(teller.say("win.amount"));
    value.setLocale(teller.speech().locale());
    value.setHelperText(teller.say("win.amount.hint"));
    currency.setLabel(teller.say("win.currency"));
    currency.setItems(properties.currencies());
    currency.setItemLabelGenerator(Currency::getCurrencyCode);
    currency.setValue(properties.currencies().getFirst());
    value.addValueChangeListener(changed -> value.setInvalid(false));
    Shortcuts.addShortcutListener(value, enter::run, Key.ENTER).listenOn(value);
    add(value, currency);
  }

  void focus() {
    value.focus();
  }

  /// What was won, when it can be money; else says what is allowed.
  Optional<Amount> amount() {
    BigDecimal won = value.getValue();
    try {
      if (won != null) {
        return Optional.of(new Amount(won, currency.getValue()));
      }
    } catch (IllegalArgumentException e) {
      // Says below what is allowed.
    }
    value.setErrorMessage(teller.say("win.amount.wrong"));
    value.setInvalid(true);
    value.focus();
    return Optional.empty();
  }
}
