package org.usher.handoff;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// Makes plain what somebody typed: what cannot be seen, or turns the direction of what follows, is
/// taken out before it is stored or sent anywhere.
final class Plain {

  /// Control characters but the line break and the tab, marks of direction (Unicode Bidirectional
  /// Algorithm, UAX #9, section 2), line and paragraph separators, byte order marks, halves of
  /// surrogate pairs, and tags that spell out text nobody sees.
  private static final Pattern UNSEEN =
      Pattern.compile(
          "[\\p{Cc}&&[^\\n\\t]]|[\\u061C\\u200B\\u200E\\u200F\\u2028\\u2029\\u202A-\\u202E"
              + "\\u2060-\\u206F\\uFEFF\\uFFF9-\\uFFFB]|[\\x{E0000}-\\x{E007F}]|\\p{Cs}");

  private static final Pattern LINE_BREAK = Pattern.compile("\\r\\n?|[\\u2028\\u2029\\u0085]");
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern MANY_BREAKS = Pattern.compile("\\n{3,}");

  private Plain() {}

  /// What was typed, to be shown to whoever typed it: as it was, but for what cannot be seen.
  static String visible(String typed) {
    return UNSEEN.matcher(LINE_BREAK.matcher(typed).replaceAll("\n")).replaceAll("");
  }

  /// One line, without spaces at its ends.
  static String line(String typed) {
    return SPACES.matcher(text(typed)).replaceAll(" ").strip();
  }

  /// Lines parted by `\n`, with at most one empty line between them.
  static String text(String typed) {
    String seen = visible(Normalizer.normalize(typed, Normalizer.Form.NFC));
    return MANY_BREAKS.matcher(seen).replaceAll("\n\n").strip();
  }
}
