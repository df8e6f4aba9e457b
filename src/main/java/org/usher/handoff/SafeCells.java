package org.usher.handoff;

import java.util.regex.Pattern;

/// Keeps a cell of a CSV file from being run as a formula by a spreadsheet (OWASP, "CSV
/// Injection"): what begins like one gets an apostrophe in front. A telephone number begins with
/// `+` and can be no formula, so it stays whole for the importers of other systems.
final class SafeCells {

  private static final String BEGINNINGS = "=+-@\t\r\n|%\uFF1D\uFF0B\uFF0D\uFF20";
  private static final Pattern PHONE = Pattern.compile("\\+[0-9][0-9 ().-]{3,38}");

  private SafeCells() {}

  static String of(String value) {
    String visible = value.stripLeading();
    boolean isFormula =
        !visible.isEmpty()
            && BEGINNINGS.indexOf(visible.charAt(0)) >= 0
            && !PHONE.matcher(value).matches();
    boolean beginsOddly = !value.isEmpty() && BEGINNINGS.indexOf(value.charAt(0)) >= 0;
    return isFormula || beginsOddly && !PHONE.matcher(value).matches() ? "'" + value : value;
  }
}
