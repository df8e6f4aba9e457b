package org.usher.handoff;

import static java.util.Locale.ROOT;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.Optional;
import org.usher.lead.Amount;
import org.usher.lead.Loss;
import org.usher.lead.Rejection;
import org.usher.lead.Verdict;

/// Reads a verdict as other systems, forms and files write it: `accepted`; `rejected` or `lost`
/// with a reason; `won` with an amount and a currency.
final class VerdictWords {

  private VerdictWords() {}

  /// Empty when it is none of these.
  static Optional<Verdict> read(String verdict, String reason, String amount, String currency) {
    return switch (plain(verdict)) {
      case "ACCEPTED" -> Optional.of(new Verdict.Accepted());
      case "REJECTED" -> one(Rejection.values(), reason).map(Verdict.Rejected::new);
      case "LOST" -> one(Loss.values(), reason).map(Verdict.Lost::new);
      case "WON" -> amount(amount, currency).map(Verdict.Won::new);
      default -> Optional.empty();
    };
  }

  /// A day as `2027-03-01`; empty when nothing is given.
  ///
  /// @throws java.time.DateTimeException when it is something else
  static Optional<LocalDate> day(String given) {
    return given.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(given.strip()));
  }

  private static <E extends Enum<E>> Optional<E> one(E[] values, String given) {
    return Arrays.stream(values).filter(value -> value.name().equals(plain(given))).findFirst();
  }

  private static Optional<Amount> amount(String amount, String currency) {
    try {
      return Optional.of(
          new Amount(new BigDecimal(amount.strip()), Currency.getInstance(currency.strip())));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String plain(String given) {
    return given.strip().toUpperCase(ROOT).replaceAll("[ -]+", "_");
  }
}
