package org.usher.site;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.usher.design.Address;
import org.usher.design.Direction;
import org.usher.design.Markup;
import org.usher.design.Words;

/// Links to a screen in the other languages of the site, each in its own words. They load the
/// document anew, so that it says its language.
@Component
class LanguageLinks {

  /// More than these have no room beside name and search; the foot has them all.
  private static final int MOST_IN_HEAD = 3;

  private final Translations translations;
  private final Words words;

  LanguageLinks(Translations translations, Words words) {
    this.translations = translations;
    this.words = words;
  }

  /// For the foot: all of them, by name.
  List<Markup> inFoot(Address here) {
    List<Markup> others =
        others(here).stream()
            .map(other -> Markup.of("li").holding(link(other).saying(name(other))))
            .toList();
    return others.isEmpty()
        ? List.of()
        : List.of(
            Markup.of("nav", "languages")
                .with("aria-label", said(here))
                .holding(Markup.of("ul").holding(others)));
  }

  /// For the head, where a phone has room for two letters.
  List<Markup> inHead(Address here) {
    List<Address> others = others(here);
    return others.isEmpty() || others.size() > MOST_IN_HEAD
        ? List.of()
        : List.of(
            Markup.of("ul", "tongues")
                .with("aria-label", said(here))
                .holding(
                    others.stream().map(other -> Markup.of("li").holding(brief(other))).toList()));
  }

  /// For whoever would rather read another of the site's languages in which this screen stands: one
  /// line, in that language.
  ///
  /// @param wanted what the browser asks for, most wanted first
  Optional<Markup> offered(Address here, List<Locale> wanted) {
    List<String> languages = translations.languages();
    return wanted.stream()
        .map(Locale::getLanguage)
        .filter(languages::contains)
        .findFirst()
        .flatMap(wish ->
            others(here).stream().filter(other -> other.language().equals(wish)).findFirst())
        .filter(other -> words.languageFor(other.language()).equals(other.language()))
        .map(other ->
            Markup.of("p", "in-your-language")
                .with("lang", other.language())
                .with("dir", Direction.of(other.language()))
                .holding(link(other).saying(words.say(other.language(), "site.in-your-language"))));
  }

  private List<Address> others(Address here) {
    return translations.of(here).stream()
        .filter(other -> !other.language().equals(here.language()))
        .toList();
  }

  private static Markup brief(Address other) {
    return link(other)
        .holding(
            Markup.of("span").saying(name(other)),
            Markup.of("abbr")
                .with("title", name(other))
                .saying(other.language().toUpperCase(Locale.ROOT)));
  }

  private static Markup link(Address other) {
    return Markup.link(other)
        .with("lang", other.language())
        .with("hreflang", other.language())
        .marked("router-ignore");
  }

  private static String name(Address other) {
    var locale = Locale.forLanguageTag(other.language());
    return locale.getDisplayName(locale);
  }

  private String said(Address here) {
    return words.say(here.language(), "site.languages");
  }
}
