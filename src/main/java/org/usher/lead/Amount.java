package org.usher.lead;

import java.math.BigDecimal;
import java.util.Currency;

/// What was won.
///
/// @param value 0 or more, at most two decimals and 13 digits before them
public record Amount(BigDecimal value, Currency currency) {

  private static final int MAX_DECIMALS = 2;
  private static final BigDecimal LIMIT = BigDecimal.TEN.pow(13);

  public Amount {
    if (value.signum() < 0
        || value.compareTo(LIMIT) >= 0
        || value.stripTrailingZeros().scale() > MAX_DECIMALS) {
      throw new IllegalArgumentException(
          "An amount is 0 or more, below %s, with at most two decimals, not %s"
              .formatted(LIMIT.toPlainString(), value));
    }
    value = value.setScale(MAX_DECIMALS);
  }

  @Override
  public String toString() {
    return value.toPlainString() + " " + currency.getCurrencyCode();
  }
}
