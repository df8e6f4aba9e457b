package org.usher.design;

import java.util.List;
import java.util.Locale;

/// Says in which language something stands where it is not the one around it: in its attributes, so
/// that it is spoken as it should be (WCAG 3.1.2), and before anybody follows a link, in words.
public final class Foreign {

  private Foreign() {}

  /// A link to what bears a name, with a mark when that is written in another language than the
  /// screen that links to it.
  ///
  /// @param language tag of the language of what is linked
  public static Markup link(Address to, String name, String language) {
    return language.equals(to.language())
        ? Markup.link(to, name)
        : Markup.link(to).with("hreflang", language).holding(title(name, language, to.language()));
  }

  /// A name, with a mark for readers of another language.
  ///
  /// @param reader tag of the language of the screen around it
  public static List<Markup> title(String name, String language, String reader) {
    var said = Markup.of("span").saying(name);
    return language.equals(reader)
        ? List.of(said)
        : List.of(
            within(said, language, reader),
            Markup.of("span", "foreign").saying(" (" + named(language, reader) + ")"));
  }

  /// Says the language of a part, unless it is the one around it.
  public static Markup within(Markup part, String language, String around) {
    return language.equals(around)
        ? part
        : part.with("lang", language).with("dir", Direction.of(language));
  }

  /// What a language is called in the reader's: `Englisch`.
  public static String named(String language, String reader) {
    return Locale.forLanguageTag(language).getDisplayLanguage(Locale.forLanguageTag(reader));
  }
}
