package org.usher.lead;

import java.util.ArrayList;
import java.util.List;

/// Takes a CSV text apart (RFC 4180, with `,` or `;` or tabs between fields). A field in quotes may
/// go on over lines, as long as the row then has as many fields as the first one. Any other quote
/// that is not closed ends with its line, and the row says so: what follows can still be read.
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

  /// Of one row; more is a quote that was never closed.
  private static final int MOST_LINES = 20;

  private CsvRows() {}

  static List<Row> of(String text) {
    String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    char gap = gap(plain);
    List<String> lines = List.of(plain.split("\r\n|\r|\n", -1));
    var rows = new ArrayList<Row>();
    int first = 0;
    while (first < lines.size()) {
      int width = rows.isEmpty() ? 0 : rows.getFirst().fields().size();
      int last = last(lines, first, gap, width);
      Row row = row(first + 1, String.join("\n", lines.subList(first, last + 1)), gap);
      if (!row.isBlank()) {
        rows.add(row);
      }
      first = last + 1;
    }
    return rows;
  }

  /// The line with which the row ends that begins in the first one.
  ///
  /// @param width fields that a row over several lines must have; 0 as long as none is known
  private static int last(List<String> lines, int first, char gap, int width) {
    if (!row(1, lines.get(first), gap).isBroken()) {
      return first;
    }
    var whole = new StringBuilder(lines.get(first));
    int most = Math.min(lines.size(), first + MOST_LINES);
    for (int last = first + 1; last < most; last++) {
      Row row = row(1, whole.append('\n').append(lines.get(last)).toString(), gap);
      if (!row.isBroken() && (width == 0 || row.fields().size() == width)) {
        return last;
      }
    }
    return first;
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
