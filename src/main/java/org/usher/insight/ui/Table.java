package org.usher.insight.ui;

import org.usher.design.Markup;

/// A table of which the first column names what the others count.
final class Table {

  private final Markup rows = Markup.of("tbody");
  private final Markup whole;

  /// @param caption for who cannot see where the table stands
  Table(String caption, Markup... heads) {
    var head = Markup.of("tr");
    for (Markup cell : heads) {
      head.add(cell.with("scope", "col"));
    }
    whole =
        Markup.of("div", "table")
            .with("role", "region")
            .with("aria-label", caption)
            .with("tabindex", "0")
            .holding(Markup.of("table").holding(Markup.of("thead").holding(head), rows));
  }

  static Markup head(String words) {
    return Markup.of("th").saying(words);
  }

  static Markup numberHead(String words) {
    return Markup.of("th", "number").saying(words);
  }

  static Markup name(String words) {
    return Markup.of("th").with("scope", "row").saying(words);
  }

  static Markup name(Markup inside) {
    return Markup.of("th").with("scope", "row").holding(inside);
  }

  static Markup number(String number) {
    return Markup.of("td", "number").saying(number);
  }

  static Markup cell(Markup inside) {
    return Markup.of("td").holding(inside);
  }

  void row(Markup... cells) {
    rows.add(Markup.of("tr").holding(cells));
  }

  Markup whole() {
    return whole;
  }
}
