package org.usher.site;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.usher.design.Address;
import org.usher.design.Direction;
import org.usher.design.Markup;
import org.usher.design.Rendering;
import org.usher.design.Words;

/// Links to a screen in the other languages of the site, each in its own words. They load the
/// document anew, so that it says its language. Where something is typed they are buttons, which
/// take it along.
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
  ///
  /// @param typed the form on the screen that goes along
  List<Markup> inFoot(Address here, Optional<Rendering.Typed> typed) {
    List<Markup> others =
        others(here).stream()
            .map(other -> Markup.of("li").holding(way(other, typed).saying(name(other))))
            .toList();
    return others.isEmpty()
        ? List.of()
        : List.of(
            Markup.of("nav", "languages")
                .with("aria-label", said(here))
                .holding(Markup.of("ul").holding(others)));
  }

  /// For the head, where a phone has room for two letters.
  List<Markup> inHead(Address here, Optional<Rendering.Typed> typed) {
    List<Address> others = others(here);
    return others.isEmpty() || others.size() > MOST_IN_HEAD
        ? List.of()
        : List.of(
            Markup.of("ul", "tongues")
                .with("aria-label", said(here))
                .holding(
                    others.stream()
                        .map(other -> Markup.of("li").holding(brief(other, typed)))
                        .toList()));
  }

  /// For whoever would rather read another of the site's languages in which this screen stands: one
  /// line, in that language.
  ///
  /// @param wanted what the browser asks for, most wanted first
  Optional<Markup> offered(Address here, List<Locale> wanted, Optional<Rendering.Typed> typed) {
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
                .holding(
                    way(other, typed)
                        .saying(words.say(other.language(), "site.in-your-language"))));
  }

  private List<Address> others(Address here) {
    return translations.of(here).stream()
        .filter(other -> !other.language().equals(here.language()))
        .toList();
  }

  private static Markup brief(Address other, Optional<Rendering.Typed> typed) {
    return way(other, typed)
        .holding(
            Markup.of("span").saying(name(other)),
            Markup.of("abbr")
                .with("title", name(other))
                .saying(other.language().toUpperCase(Locale.ROOT)));
  }

  private static Markup way(Address other, Optional<Rendering.Typed> typed) {
    return typed.map(form -> button(other, form)).orElseGet(() -> link(other));
  }

  private static Markup button(Address other, Rendering.Typed typed) {
    return Markup.of("button", "link")
        .with("type", "submit")
        .with("form", typed.form())
        .with("formaction", other.to(typed.path()).asking(other.query()).href())
        .with("name", typed.field())
        .with("value", other.language())
        .with("lang", other.language());
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
