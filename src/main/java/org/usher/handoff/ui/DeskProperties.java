package org.usher.handoff.ui;

import java.util.Currency;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of the desk.
///
/// @param currencies in which a won lead may be counted, as `EUR`; the first is the usual one
@ConfigurationProperties("usher.desk")
record DeskProperties(@DefaultValue({"EUR", "USD", "GBP", "CHF"}) List<Currency> currencies) {

  DeskProperties {
    if (currencies.isEmpty()) {
      throw new IllegalArgumentException("usher.desk.currencies names at least one currency");
    }
    currencies = List.copyOf(currencies);
  }
}
