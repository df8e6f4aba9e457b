package org.usher.handoff;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.CharArrayReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/// A CSV file, as whoever wrote it may have written it: with or without a byte order mark, in
/// UTF-8, UTF-16 or the code page of an office program, with commas, semicolons or tabs.
///
/// A row with a quote that is broken is left out and reported, and reading goes on in the line
/// after it, so that one slip does not swallow the rest of the file.
///
/// @param charset in which it is written
/// @param isGuessed whether it is no Unicode, and its special letters may be others
/// @param faults rows that could not be read
record CsvTable(
    List<String> header,
    List<Row> rows,
    List<Fault> faults,
    Charset charset,
    boolean isGuessed,
    char separator) {

  /// More than any past of leads, less than would fill the memory.
  static final int MOST_ROWS = 200_000;

  private static final Charset OFFICE = Charset.forName("windows-1252");

  /// Of one row; more is a quote that was never closed.
  private static final int MOST_CHARS = 64 * 1024;

  CsvTable {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
    faults = List.copyOf(faults);
  }

  /// @param line in which it begins, counted from 1
  record Row(int line, List<String> fields) {
    Row {
      fields = List.copyOf(fields);
    }

    /// Without spaces around it; empty when the row is too short.
    String field(int column) {
      return column < fields.size() ? fields.get(column).strip() : "";
    }
  }

  /// A row that could not be read.
  record Fault(int line, Kind kind) {
    enum Kind {
      /// A quote is not closed, or stands in the middle of a field.
      QUOTE,
      /// The row has more or fewer fields than the header.
      LENGTH,
      /// There are more rows than are taken.
      TOO_MANY
    }
  }

  static CsvTable read(byte[] bytes) {
    if (has(bytes, 0xEF, 0xBB, 0xBF)) {
      return read(new String(bytes, 3, bytes.length - 3, UTF_8), UTF_8, false);
    }
    if (has(bytes, 0xFF, 0xFE)) {
      return read(new String(bytes, 2, bytes.length - 2, UTF_16LE), UTF_16LE, false);
    }
    if (has(bytes, 0xFE, 0xFF)) {
      return read(new String(bytes, 2, bytes.length - 2, UTF_16BE), UTF_16BE, false);
    }
    try {
      String text =
          UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      return read(text, UTF_8, false);
    } catch (CharacterCodingException e) {
      return read(new String(bytes, OFFICE), OFFICE, true);
    }
  }

  private static boolean has(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (bytes.length <= i || (bytes[i] & 0xff) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static CsvTable read(String text, Charset charset, boolean isGuessed) {
    char separator = separator(text);
    var reading = new Reading(text.toCharArray(), separator);
    reading.readAll();
    return new CsvTable(
        reading.header, reading.rows, reading.faults, charset, isGuessed, separator);
  }

  /// The one of which the first line has most.
  private static char separator(String text) {
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

  /// Reads record by record, and begins anew after one that is broken.
  private static final class Reading {
    private final char[] text;
    private final char separator;
    private final List<Integer> starts = new ArrayList<>();
    private final List<String> header = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    Reading(char[] text, char separator) {
      this.text = text;
      this.separator = separator;
      starts.add(0);
      for (int i = 0; i < text.length; i++) {
        if (text[i] == '\n' || text[i] == '\r' && (i + 1 == text.length || text[i + 1] != '\n')) {
          starts.add(i + 1);
        }
      }
    }

    void readAll() {
      int line = 0;
      while (line >= 0 && line < starts.size()) {
        line = readFrom(line);
      }
    }

    /// @param first index of the line to begin with
    /// @return index of the line to go on with; negative when all is read
    private int readFrom(int first) {
      int begin = starts.get(first);
      var source = new CharArrayReader(text, begin, text.length - begin);
      Iterator<CsvRecord> records = reader().ofCsvRecord(source).iterator();
      int next = first;
      try {
        while (records.hasNext()) {
          CsvRecord record = records.next();
          int line = first + (int) record.getStartingLineNumber() - 1;
          int extra = lineBreaks(record);
          next = line + extra + 1;
          if (rows.size() >= MOST_ROWS) {
            faults.add(new Fault(line + 1, Fault.Kind.TOO_MANY));
            return -1;
          }
          boolean isRead = take(new Row(line + 1, record.getFields()));
          if (!isRead && extra > 0) {
            faults.add(new Fault(line + 1, Fault.Kind.QUOTE));
            return line + 1;
          }
          if (!isRead) {
            faults.add(new Fault(line + 1, Fault.Kind.LENGTH));
          }
        }
        return -1;
      } catch (CsvParseException e) {
        while (next < starts.size() - 1 && isEmpty(next)) {
          next++;
        }
        faults.add(new Fault(next + 1, Fault.Kind.QUOTE));
        return next + 1;
      }
    }

    private CsvReader.CsvReaderBuilder reader() {
      return CsvReader.builder()
          .fieldSeparator(separator)
          .skipEmptyLines(true)
          .allowExtraFields(true)
          .allowMissingFields(true)
          .allowExtraCharsAfterClosingQuote(false)
          .allowUnclosedQuote(false)
          .maxBufferSize(MOST_CHARS);
    }

    private boolean isEmpty(int line) {
      int begin = starts.get(line);
      return begin >= text.length || text[begin] == '\n' || text[begin] == '\r';
    }

    private boolean take(Row row) {
      if (header.isEmpty()) {
        row.fields().stream().map(String::strip).forEach(header::add);
        return true;
      }
      boolean isWhole = row.fields().size() == header.size();
      if (isWhole) {
        rows.add(row);
      }
      return isWhole;
    }

    private static int lineBreaks(CsvRecord record) {
      int breaks = 0;
      for (String field : record.getFields()) {
        for (int i = 0; i < field.length(); i++) {
          char at = field.charAt(i);
          boolean isPair = at == '\r' && i + 1 < field.length() && field.charAt(i + 1) == '\n';
          breaks += at == '\n' || at == '\r' && !isPair ? 1 : 0;
        }
      }
      return breaks;
    }
  }
}
