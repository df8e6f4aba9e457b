package org.usher.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import tools.jackson.databind.json.JsonMapper;

/// What a bench prints: rows of figures, as a table to read or with `--json` as one object a line.
final class Sheet {

  private static final JsonMapper JSON = new JsonMapper();

  private final boolean isJson;
  private final PrintStream out;
  private final List<SequencedMap<String, Object>> rows = new ArrayList<>();

  Sheet(boolean isJson, PrintStream out) {
    this.isJson = isJson;
    this.out = out;
  }

  /// Adds a row; in JSON it is printed at once.
  ///
  /// @param row name to text, number, `null` for a figure there is none of, or a map of such
  void add(SequencedMap<String, Object> row) {
    rows.add(row);
    if (isJson) {
      out.println(JSON.writeValueAsString(row));
    }
  }

  /// Prints the table, when it was not JSON.
  void print() {
    if (isJson) {
      return;
    }
    var flat = rows.stream().map(Sheet::flat).toList();
    var names = new LinkedHashSet<String>();
    flat.forEach(row -> names.addAll(row.keySet()));
    var widths = new LinkedHashMap<String, Integer>();
    names.forEach(name -> widths.put(name, width(name, flat)));
    line(names.stream().toList(), widths);
    flat.forEach(
        row -> line(names.stream().map(name -> row.getOrDefault(name, "")).toList(), widths));
  }

  private void line(List<String> cells, SequencedMap<String, Integer> widths) {
    var line = new StringBuilder();
    int at = 0;
    for (int width : widths.values()) {
      line.append(("%-" + width + "s  ").formatted(cells.get(at++)));
    }
    out.println(line.toString().stripTrailing());
  }

  private static int width(String name, List<SequencedMap<String, String>> rows) {
    return rows.stream()
        .mapToInt(row -> row.getOrDefault(name, "").length())
        .reduce(name.length(), Math::max);
  }

  private static SequencedMap<String, String> flat(Map<String, Object> row) {
    var flat = new LinkedHashMap<String, String>();
    row.forEach((name, value) -> {
      if (value instanceof Map<?, ?> inner) {
        inner.forEach((key, figure) -> flat.put(name + "@" + key, written(figure)));
      } else {
        flat.put(name, written(value));
      }
    });
    return flat;
  }

  private static String written(Object value) {
    return switch (value) {
      case null -> "–";
      case Double figure -> String.format(Locale.ROOT, "%.3f", figure);
      default -> value.toString();
    };
  }

  /// A figure with as many places as it deserves.
  static double rounded(double figure) {
    return Math.round(figure * 10_000) / 10_000.0;
  }
}
