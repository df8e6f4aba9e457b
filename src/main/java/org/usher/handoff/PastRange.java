package org.usher.handoff;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.usher.question.OptionId;

/// Numbers of a column that are one option, both ends included.
public record PastRange(OptionId option, double from, double to) {

  private static final Pattern NUMBER =
      Pattern.compile("[0-9]{1,3}(?:[.,' ][0-9]{3})+(?![0-9])|[0-9]{1,12}(?:[.,][0-9]{1,2})?");
  private static final String GROUPED = "[0-9]{1,3}(?:[.,' ][0-9]{3})+";
  private static final Pattern BELOW =
      Pattern.compile("(?i)\\b(under|below|fewer|less than|unter|weniger)\\b|<");
  private static final Pattern UP_TO = Pattern.compile("(?i)\\b(up to|at most|bis zu|bis)\\b|≤");
  private static final Pattern ABOVE =
      Pattern.compile("(?i)\\b(over|above|more than|über|mehr als)\\b|>");
  private static final Pattern FROM =
      Pattern.compile("(?i)\\b(from|or more|and more|at least|ab|oder mehr|mindestens)\\b|\\+|≥");

  boolean holds(double number) {
    return number >= from && number <= to;
  }

  /// Reads `50-249`, `up to 49`, `under 50`, `more than 250`, `250+`, or the same in German; a
  /// single number is itself.
  public static Optional<PastRange> read(OptionId option, String words) {
    Matcher numbers = NUMBER.matcher(words);
    if (!numbers.find()) {
      return Optional.empty();
    }
    double first = value(numbers.group());
    if (numbers.find()) {
      double second = value(numbers.group());
      return first <= second ? Optional.of(new PastRange(option, first, second)) : Optional.empty();
    }
    return Optional.of(open(option, words, first));
  }

  private static PastRange open(OptionId option, String words, double number) {
    if (BELOW.matcher(words).find()) {
      return new PastRange(option, Double.NEGATIVE_INFINITY, Math.nextDown(number));
    }
    if (UP_TO.matcher(words).find()) {
      return new PastRange(option, Double.NEGATIVE_INFINITY, number);
    }
    if (ABOVE.matcher(words).find()) {
      return new PastRange(option, Math.nextUp(number), Double.POSITIVE_INFINITY);
    }
    if (FROM.matcher(words).find()) {
      return new PastRange(option, number, Double.POSITIVE_INFINITY);
    }
    return new PastRange(option, number, number);
  }

  /// The number that a cell is, and nothing else in it.
  public static OptionalDouble number(String cell) {
    String given = cell.strip();
    return NUMBER.matcher(given).matches()
        ? OptionalDouble.of(value(given))
        : OptionalDouble.empty();
  }

  /// As [#read] reads it.
  public String said() {
    if (Double.isInfinite(to)) {
      return from == Math.rint(from) ? written(from) + "+" : "> " + written(Math.nextDown(from));
    }
    if (Double.isInfinite(from)) {
      return to == Math.rint(to) ? "≤ " + written(to) : "< " + written(Math.nextUp(to));
    }
    return from == to ? written(from) : written(from) + "–" + written(to);
  }

  private static String written(double number) {
    return new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
  }

  private static double value(String number) {
    return Double.parseDouble(
        number.matches(GROUPED) ? number.replaceAll("[^0-9]", "") : number.replace(',', '.'));
  }
}
