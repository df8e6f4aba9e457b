package org.usher.scoring;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// A CSV file of leads as others have it: any delimiter, quoted or not, with or without a byte
/// order mark, UTF-8 or else Latin-1. The first row names the columns.
final class BenchTable {

  private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');

  private final List<String> columns;
  private final Map<String, Integer> places = new HashMap<>();
  private final List<List<String>> rows;

  private BenchTable(List<List<String>> lines) {
    columns = lines.getFirst().stream().map(String::strip).toList();
    for (int i = 0; i < columns.size(); i++) {
      places.putIfAbsent(columns.get(i), i);
    }
    rows = lines.subList(1, lines.size());
  }

  static BenchTable read(Path file, Optional<String> delimiter) throws IOException {
    return parse(text(file), delimiter);
  }

  static BenchTable parse(String text, Optional<String> delimiter) {
    String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
    char between = delimiter.map(BenchTable::delimiter).orElseGet(() -> guess(body));
    var lines = lines(body, between);
    if (lines.size() < 2) {
      throw new IllegalArgumentException("The data need a row of columns and rows below it");
    }
    return new BenchTable(lines);
  }

  private static String text(Path file) throws IOException {
    try {
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    }
  }

  private static char delimiter(String given) {
    return switch (given) {
      case "tab", "\\t", "\t" -> '\t';
      case "comma" -> ',';
      case "semicolon" -> ';';
      case "pipe" -> '|';
      default -> {
        if (given.length() != 1) {
          throw new IllegalArgumentException(
              "--delimiter is one character, or tab, comma, semicolon, pipe, not '%s'"
                  .formatted(given));
        }
        yield given.charAt(0);
      }
    };
  }

  /// The one that stands most often in the first line.
  private static char guess(String body) {
    String first = body.lines().findFirst().orElse("");
    return DELIMITERS.stream()
        .max(
            Comparator.comparingLong(
                (Character one) -> first.chars().filter(c -> c == one).count()))
        .orElse(',');
  }

  private static List<List<String>> lines(String body, char between) {
    var lines = new ArrayList<List<String>>();
    var line = new ArrayList<String>();
    var cell = new StringBuilder();
    boolean isQuoted = false;
    for (int i = 0; i < body.length(); i++) {
      char c = body.charAt(i);
      if (isQuoted) {
        if (c != '"') {
          cell.append(c);
        } else if (i + 1 < body.length() && body.charAt(i + 1) == '"') {
          cell.append(c);
          i++;
        } else {
          isQuoted = false;
        }
      } else if (c == '"' && cell.toString().isBlank()) {
        cell.setLength(0);
        isQuoted = true;
      } else if (c == between) {
        line.add(taken(cell));
      } else if (c == '\n') {
        end(lines, line, cell);
        line = new ArrayList<>();
      } else if (c != '\r') {
        cell.append(c);
      }
    }
    end(lines, line, cell);
    return lines;
  }

  private static void end(List<List<String>> lines, List<String> line, StringBuilder cell) {
    line.add(taken(cell));
    if (line.size() > 1 || !line.getFirst().isEmpty()) {
      lines.add(List.copyOf(line));
    }
  }

  private static String taken(StringBuilder cell) {
    String text = cell.toString().strip();
    cell.setLength(0);
    return text;
  }

  int size() {
    return rows.size();
  }

  List<String> columns() {
    return columns;
  }

  /// Where a column stands.
  ///
  /// @throws IllegalArgumentException when there is none of that name
  int column(String name) {
    Integer place = places.get(name.strip());
    if (place == null) {
      throw new IllegalArgumentException(
          "There is no column '%s'; there are: %s".formatted(name, String.join(", ", columns)));
    }
    return place;
  }

  /// A row that is too short has empty cells at its end.
  String cell(int row, int column) {
    var cells = rows.get(row);
    return column < cells.size() ? cells.get(column) : "";
  }

  /// The rows in ascending order of a column, by number when all that is there are numbers (rows
  /// without one come first), else by text; as they stand in the file when no column is given.
  List<Integer> order(Optional<String> by) {
    var all = IntStream.range(0, size()).boxed().toList();
    if (by.isEmpty()) {
      return all;
    }
    int column = column(by.get());
    boolean isNumeric =
        all.stream()
            .map(row -> cell(row, column))
            .allMatch(cell -> cell.isEmpty() || number(cell).isPresent());
    Comparator<Integer> order =
        isNumeric
            ? Comparator.comparing(
                (Integer row) -> number(cell(row, column)).orElse(Double.NEGATIVE_INFINITY))
            : Comparator.comparing((Integer row) -> cell(row, column));
    return all.stream().sorted(order).toList();
  }

  static Optional<Double> number(String cell) {
    try {
      double number = Double.parseDouble(cell);
      return Double.isNaN(number) ? Optional.empty() : Optional.of(number);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
