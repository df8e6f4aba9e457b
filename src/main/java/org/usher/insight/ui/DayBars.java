package org.usher.insight.ui;

import java.time.LocalDate;
import java.util.Locale;
import java.util.SequencedMap;
import org.usher.design.Markup;
import org.usher.design.Times;

/// One bar a day, drawn as SVG on the server; what it shows also stands in a table.
final class DayBars {

  private static final int HEIGHT = 100;

  /// So that a day with a single visit among thousands can still be seen.
  private static final double LEAST = 1.5;

  private static final double GAP = 0.22;

  private DayBars() {}

  /// @param label what the picture shows, for who cannot see it
  static Markup of(SequencedMap<LocalDate, Long> byDay, String label, Times times) {
    long most = byDay.values().stream().mapToLong(Long::longValue).max().orElse(0);
    double step = 100.0 / byDay.size();
    var bars = new StringBuilder();
    int place = 0;
    for (var day : byDay.entrySet()) {
      bars.append(bar(place++ * step, step, height(day.getValue(), most), title(day, times)));
    }
    return Markup.html("div", "days-picture", "<svg class=\"days\">" + bars + "</svg>")
        .with("role", "img")
        .with("aria-label", label);
  }

  private static double height(long count, long most) {
    return count == 0 ? 0 : Math.max(LEAST, HEIGHT * (double) count / most);
  }

  private static String title(java.util.Map.Entry<LocalDate, Long> day, Times times) {
    return times.day(day.getKey()) + ": " + day.getValue();
  }

  /// Digits and the words of dates only, so nothing here needs escaping.
  private static String bar(double x, double step, double height, String title) {
    return String.format(
        Locale.ROOT,
        "<rect x=\"%.3f%%\" y=\"%.2f%%\" width=\"%.3f%%\" height=\"%.2f%%\"><title>%s</title></rect>",
        x + step * GAP / 2,
        HEIGHT - height,
        step * (1 - GAP),
        height,
        title);
  }
}
