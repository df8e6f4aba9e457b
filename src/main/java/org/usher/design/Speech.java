package org.usher.design;

import com.vaadin.flow.component.UI;
import java.util.Locale;
import java.util.Optional;

/// Our words in the language of one reader.
///
/// @param language tag as `en`
public record Speech(Words words, String language) {

  /// In the language that the browser of the current screen asks for, if all our screens have words
  /// in it: half a screen in each of two languages helps nobody. Else, and without a screen,
  /// English.
  public static Speech here(Words words) {
    var language =
        Optional.ofNullable(UI.getCurrent())
            .map(ui -> ui.getLocale().getLanguage())
            .orElse(Words.FIRST_LANGUAGE);
    return new Speech(words, words.missing(language).isEmpty() ? language : Words.FIRST_LANGUAGE);
  }

  /// The words of `key` with the arguments in their places.
  public String say(String key, Object... arguments) {
    return words.say(language, key, arguments);
  }

  /// For the numbers and times that the words stand beside.
  public Locale locale() {
    return Locale.forLanguageTag(language);
  }
}
