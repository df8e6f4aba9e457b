package org.usher.design;

import java.util.Locale;
import java.util.Set;

/// In which direction a language is written, as the attribute `dir` says it.
public final class Direction {

  /// Languages whose usual script runs from right to left, by CLDR.
  private static final Set<String> LEFTWARD =
      Set.of("ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi");

  private Direction() {}

  /// `ltr` or `rtl`.
  ///
  /// @param language tag as `de` or `ar-EG`
  public static String of(String language) {
    return LEFTWARD.contains(Locale.forLanguageTag(language).getLanguage()) ? "rtl" : "ltr";
  }
}
