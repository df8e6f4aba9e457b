package org.usher.lead;

import java.util.ArrayList;
import java.util.List;

/// Takes a CSV text apart (RFC 4180, with `,` or `;` or tabs between fields). A quote that is never
/// closed ends with its line, and the row says so: what follows can still be read.
final class CsvRows {

  /// @param line counted from 1
  /// @param isBroken whether a quote was not closed, or stands within a field
  record Row(int line, List<String> fields, boolean isBroken) {
    Row {
      fields = List.copyOf(fields);
    }

    String field(int number) {
      return number >= 0 && number < fields.size() ? fields.get(number).strip() : "";
    }

    boolean isBlank() {
      return fields.stream().allMatch(String::isBlank);
    }
  }

  private CsvRows() {}

  static List<Row> of(String text) {
    String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    char gap = gap(plain);
    var rows = new ArrayList<Row>();
    int number = 0;
    for (String line : plain.split("\r\n|\r|\n", -1)) {
      Row row = row(++number, line, gap);
      if (!row.isBlank()) {
        rows.add(row);
      }
    }
    return rows;
  }

  /// The one that the first line has most of.
  private static char gap(String text) {
    String first = text.lines().findFirst().orElse("");
    char best = ',';
    for (char candidate : new char[] {';', '\t'}) {
      if (count(first, candidate) > count(first, best)) {
        best = candidate;
      }
    }
    return best;
  }

  private static long count(String line, char wanted) {
    return line.chars().filter(one -> one == wanted).count();
  }

  private static Row row(int number, String line, char gap) {
    var fields = new ArrayList<String>();
    var field = new StringBuilder();
    boolean isQuoted = false;
    boolean isBroken = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (isQuoted && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        field.append('"');
        i++;
      } else if (c == '"') {
        isBroken |= !isQuoted && !field.toString().isBlank();
        isQuoted = !isQuoted;
      } else if (c == gap && !isQuoted) {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    fields.add(field.toString());
    return new Row(number, fields, isBroken || isQuoted);
  }
}
