package org.usher.matching;

import static java.util.Locale.ROOT;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// From where to where an option reaches that names numbers: `Up to 50`, `51 to 500`, `1,000+`.
///
/// @param from the lowest number in it
/// @param to the highest number in it
record Span(double from, double to) {

  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}([.,']\\d{3})+|\\d{1,9}");
  private static final Pattern BELOW =
      Pattern.compile("\\b(under|fewer|less|below|unter|weniger)\\b");
  private static final Pattern UP_TO =
      Pattern.compile("\\b(up to|at most|no more|bis|höchstens)\\b");
  private static final Pattern ABOVE =
      Pattern.compile("\\b(more than|over|above|mehr als|über)\\b");
  private static final Pattern FROM = Pattern.compile("\\b(from|at least|ab|mindestens)\\b|\\d\\+");

  boolean holds(double number) {
    return from <= number && number <= to;
  }

  /// Empty when the label names no number, or more than two.
  static Optional<Span> of(String label) {
    String words = label.toLowerCase(ROOT);
    List<Double> numbers = numbers(words);
    return switch (numbers.size()) {
      case 1 -> Optional.of(of(words, numbers.getFirst()));
      case 2 -> Optional.of(new Span(numbers.getFirst(), numbers.getLast()));
      default -> Optional.empty();
    };
  }

  private static Span of(String words, double number) {
    if (UP_TO.matcher(words).find()) {
      return new Span(0, number);
    }
    if (BELOW.matcher(words).find()) {
      return new Span(0, Math.nextDown(number));
    }
    if (ABOVE.matcher(words).find()) {
      return new Span(Math.nextUp(number), Double.MAX_VALUE);
    }
    return new Span(number, FROM.matcher(words).find() ? Double.MAX_VALUE : number);
  }

  private static List<Double> numbers(String words) {
    var numbers = new ArrayList<Double>();
    var number = NUMBER.matcher(words);
    while (number.find()) {
      Amounts.digits(number.group()).ifPresent(numbers::add);
    }
    return numbers;
  }
}
