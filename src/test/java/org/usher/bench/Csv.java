package org.usher.bench;

import java.util.ArrayList;
import java.util.List;

/// Comma-separated values with quotes (RFC 4180).
final class Csv {

  private Csv() {}

  /// The rows of a text; empty lines are left out.
  static List<List<String>> rows(String text) {
    var rows = new ArrayList<List<String>>();
    var row = new ArrayList<String>();
    var cell = new StringBuilder();
    boolean isQuoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isQuoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
        cell.append(c);
        i++;
      } else if (c == '"' && (isQuoted || cell.isEmpty())) {
        isQuoted = !isQuoted;
      } else if (!isQuoted && (c == ',' || c == '\n')) {
        row.add(take(cell));
        if (c == '\n') {
          end(row, rows);
        }
      } else if (c != '\uFEFF' || i > 0) {
        cell.append(c);
      }
    }
    row.add(take(cell));
    end(row, rows);
    return rows;
  }

  private static String take(StringBuilder cell) {
    String taken = cell.toString().strip();
    cell.setLength(0);
    return taken;
  }

  private static void end(List<String> row, List<List<String>> rows) {
    if (row.size() > 1 || !row.getFirst().isEmpty()) {
      rows.add(List.copyOf(row));
    }
    row.clear();
  }

  /// A row as a line.
  static String line(List<String> cells) {
    return String.join(",", cells.stream().map(Csv::quoted).toList());
  }

  private static String quoted(String cell) {
    return cell.matches("[^\",\r\n]*") ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
