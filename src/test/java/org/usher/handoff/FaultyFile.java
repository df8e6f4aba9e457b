package org.usher.handoff;

import java.nio.charset.Charset;
import java.util.Random;

/// A file of past leads as it comes out of an old system: broken quotes, letters of an office
/// program, formulas, fields of two lines, and the same person twice. The same number of rows is
/// the same file.
public final class FaultyFile {

  /// Rows of a hundred whose quote is never closed.
  static final int BROKEN_OF_A_HUNDRED = 1;

  private FaultyFile() {}

  public static byte[] of(int rows) {
    var random = new Random(5);
    var text = new StringBuilder("date,email,role,lead status,remark\n");
    for (int row = 0; row < rows; row++) {
      String remark =
          switch (row % 100) {
            case 7 -> "\"never closed";
            case 13 -> "\"=cmd|' /C calc'!A0\"";
            case 21 -> "\"Größe, with comma\"";
            case 33 -> "\"two\nlines\"";
            default -> "fine";
          };
      int who = row % 50 == 9 ? random.nextInt(row) : row;
      text.append("2025-03-0%d,p%d@x.example,sales,won,%s%n".formatted(row % 9 + 1, who, remark));
    }
    return text.toString().getBytes(Charset.forName("windows-1252"));
  }
}
