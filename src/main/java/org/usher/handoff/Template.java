package org.usher.handoff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Words with places in them: `{name}`, `{name:80}` for at most so many characters, `{name|else}`
/// for what stands there when there is nothing, `{name#}` alone for a number.
record Template(String words) {

  private static final Pattern HOLE =
      Pattern.compile("\\{([a-z][a-z0-9.-]*)(?::([0-9]{1,6}))?(?:\\|([^{}]*))?(#)?}");

  /// With every place filled; what is not known is nothing.
  ///
  /// @param encoding of what is filled in, by its name and value, and not of the words around it
  String filled(Map<String, String> values, BinaryOperator<String> encoding) {
    return HOLE.matcher(words)
        .replaceAll(
            hole -> Matcher.quoteReplacement(encoding.apply(hole.group(1), value(hole, values))));
  }

  String filled(Map<String, String> values) {
    return filled(values, (_, value) -> value);
  }

  /// Whether it says nothing but what is filled in, so that it may be left out with it.
  boolean isHole() {
    return HOLE.matcher(words).matches();
  }

  boolean isNumber() {
    return isHole() && words.endsWith("#}");
  }

  List<String> names() {
    var names = new ArrayList<String>();
    Matcher hole = HOLE.matcher(words);
    while (hole.find()) {
      names.add(hole.group(1));
    }
    return names;
  }

  private static String value(MatchResult hole, Map<String, String> values) {
    String value = values.getOrDefault(hole.group(1), "");
    if (value.isBlank() && hole.group(3) != null) {
      value = hole.group(3);
    }
    return hole.group(2) == null ? value : cut(value, Integer.parseInt(hole.group(2)));
  }

  /// Whole characters only.
  private static String cut(String value, int most) {
    return value.codePointCount(0, value.length()) <= most
        ? value
        : value.substring(0, value.offsetByCodePoints(0, most));
  }
}
