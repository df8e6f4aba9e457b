package org.usher.scoring;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// What a cell must be: one of some values, within bounds, empty or not.
///
/// @param anyOf empty for any
/// @param wantsEmpty none when it does not matter
record BenchCondition(
    String column,
    Set<String> anyOf,
    OptionalDouble least,
    OptionalDouble most,
    Optional<Boolean> wantsEmpty) {

  private static final Set<String> YES = Set.of("true", "yes", "1");
  private static final Set<String> NO = Set.of("false", "no", "0");

  static BenchCondition read(String column, Object written) {
    return switch (written) {
      case Map<?, ?> map -> ofMap(column, map);
      case List<?> list -> anyOf(column, texts(list));
      default -> anyOf(column, Set.of(written.toString().strip()));
    };
  }

  private static BenchCondition anyOf(String column, Set<String> values) {
    return new BenchCondition(
        column, values, OptionalDouble.empty(), OptionalDouble.empty(), Optional.empty());
  }

  private static BenchCondition ofMap(String column, Map<?, ?> map) {
    var all = anyOf(column, Set.of());
    for (var entry : map.entrySet()) {
      String key = entry.getKey().toString().strip().replace('_', '-').replace(' ', '-');
      Object value = Optional.<Object>ofNullable(entry.getValue()).orElse("");
      all =
          switch (key) {
            case "equals", "is" ->
                new BenchCondition(
                    column, Set.of(value.toString().strip()), all.least, all.most, all.wantsEmpty);
            case "one-of", "any-of", "in" ->
                new BenchCondition(
                    column,
                    value instanceof List<?> list ? texts(list) : Set.of(value.toString().strip()),
                    all.least,
                    all.most,
                    all.wantsEmpty);
            case "at-least", "min" ->
                new BenchCondition(
                    column,
                    all.anyOf,
                    OptionalDouble.of(bound(column, value)),
                    all.most,
                    all.wantsEmpty);
            case "at-most", "max" ->
                new BenchCondition(
                    column,
                    all.anyOf,
                    all.least,
                    OptionalDouble.of(bound(column, value)),
                    all.wantsEmpty);
            case "empty" ->
                new BenchCondition(
                    column, all.anyOf, all.least, all.most, Optional.of(truth(column, value)));
            default ->
                throw new IllegalArgumentException(
                    "Column '%s': a condition is equals, one-of, at-least, at-most or empty, not '%s'"
                        .formatted(column, key));
          };
    }
    return all;
  }

  private static Set<String> texts(List<?> list) {
    var texts = new HashSet<String>();
    list.forEach(one -> texts.add(one == null ? "" : one.toString().strip()));
    return texts;
  }

  private static double bound(String column, Object value) {
    return BenchTable.number(value.toString())
        .orElseThrow(() ->
            new IllegalArgumentException(
                "Column '%s': a bound is a number, not '%s'".formatted(column, value)));
  }

  private static boolean truth(String column, Object value) {
    String text = value.toString().toLowerCase(java.util.Locale.ROOT);
    if (!YES.contains(text) && !NO.contains(text)) {
      throw new IllegalArgumentException(
          "Column '%s': empty is true or false, not '%s'".formatted(column, value));
    }
    return YES.contains(text);
  }

  /// Whether a cell meets it. A cell that is no number meets no bound.
  boolean holds(String cell) {
    return (anyOf.isEmpty() || isOneOf(cell))
        && (least.isEmpty()
            || BenchTable.number(cell).filter(n -> n >= least.getAsDouble()).isPresent())
        && (most.isEmpty()
            || BenchTable.number(cell).filter(n -> n <= most.getAsDouble()).isPresent())
        && (wantsEmpty.isEmpty() || wantsEmpty.get() == cell.isEmpty());
  }

  /// `1` is also `1.0`.
  private boolean isOneOf(String cell) {
    return anyOf.contains(cell)
        || BenchTable.number(cell)
            .filter(number ->
                anyOf.stream().anyMatch(one -> BenchTable.number(one).equals(Optional.of(number))))
            .isPresent();
  }

  boolean isContradiction() {
    return least.isPresent() && most.isPresent() && least.getAsDouble() > most.getAsDouble();
  }
}
