package org.usher.staff.ui;

import java.util.List;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.usher.brand.Brand;
import org.usher.brand.StaffSheet;
import org.usher.design.Headers;
import org.usher.design.Markup;
import org.usher.design.Words;
import org.usher.staff.Reach;

/// Writes the pages for who is not signed in: plain HTML without script, which every browser and
/// every password manager understands, and which nobody may keep.
@Component
final class Papers {

  private final Brand brand;
  private final StaffSheet styleSheet;
  private final Words words;
  private final Reach reach;

  Papers(Brand brand, StaffSheet styleSheet, Words words, Reach reach) {
    this.brand = brand;
    this.styleSheet = styleSheet;
    this.words = words;
    this.reach = reach;
  }

  /// The words of a key in the reader's language.
  String say(Locale locale, String key, Object... arguments) {
    return words.say(locale.getLanguage(), key, arguments);
  }

  /// A whole page with the heading `staff.<name>.title` and these parts below.
  ResponseEntity<String> write(
      HttpStatus status, Locale locale, String name, List<? extends Markup> parts) {
    String title = say(locale, "staff.%s.title".formatted(name), brand.name());
    var page =
        Markup.of("html")
            .with("lang", words.languageFor(locale.getLanguage()))
            .holding(head(title), body(title, parts));
    return ResponseEntity.status(status)
        .header(Headers.CONTENT_SECURITY_POLICY, Headers.scriptlessPolicy(reach.isHttps()))
        .cacheControl(CacheControl.noStore())
        .contentType(MediaType.valueOf("text/html;charset=UTF-8"))
        .body("<!doctype html>\n" + page.getElement().getOuterHTML());
  }

  private Markup head(String title) {
    return Markup.of("head")
        .holding(
            Markup.of("meta").with("charset", "utf-8"),
            Markup.of("title").saying(title + " · " + brand.name()),
            meta("viewport", "width=device-width, initial-scale=1"),
            meta("robots", "noindex"),
            meta("color-scheme", "light dark"),
            Markup.of("link").with("rel", "stylesheet").with("href", styleSheet.address()))
        .holding(
            brand.logo().stream()
                .map(logo -> Markup.of("link").with("rel", "icon").with("href", logo))
                .toList());
  }

  private static Markup meta(String name, String content) {
    return Markup.of("meta").with("name", name).with("content", content);
  }

  private Markup body(String title, List<? extends Markup> parts) {
    return Markup.of("body", "sheet")
        .holding(
            Markup.of("main").holding(wordmark(), Markup.of("h1").saying(title)).holding(parts));
  }

  private Markup wordmark() {
    return Markup.of("a", "wordmark")
        .with("href", "/")
        .holding(brand.logo().stream().map(Markup::logo).toList())
        .holding(Markup.of("span").saying(brand.name()));
  }
}
