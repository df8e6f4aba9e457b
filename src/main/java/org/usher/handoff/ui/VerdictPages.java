package org.usher.handoff.ui;

import static java.util.Locale.ROOT;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.usher.brand.Brand;
import org.usher.brand.OwnForms;
import org.usher.brand.StaffSheet;
import org.usher.design.Headers;
import org.usher.design.Markup;
import org.usher.design.Words;
import org.usher.handoff.VerdictLinks;
import org.usher.lead.OutsideVerdicts.Taken;
import org.usher.lead.Rejection;
import org.usher.staff.Reach;

/// Where the link in a mail to sales leads: a page that says nothing of anybody and asks what the
/// reader thinks. Mail gateways follow links too, so only what is posted counts: the second tap.
@Controller
class VerdictPages {

  private final VerdictLinks links;
  private final OwnForms ownForms;
  private final Brand brand;
  private final StaffSheet styleSheet;
  private final Words words;
  private final Reach reach;

  VerdictPages(
      VerdictLinks links,
      OwnForms ownForms,
      Brand brand,
      StaffSheet styleSheet,
      Words words,
      Reach reach) {
    this.links = links;
    this.ownForms = ownForms;
    this.brand = brand;
    this.styleSheet = styleSheet;
    this.words = words;
    this.reach = reach;
  }

  @GetMapping(VerdictLinks.PATH)
  ResponseEntity<String> ask(Locale locale, @RequestParam(defaultValue = "") String token) {
    return links.isGood(token)
        ? page(HttpStatus.OK, locale, "ask", question(locale, token))
        : over(locale);
  }

  @PostMapping(VerdictLinks.PATH)
  ResponseEntity<String> say(
      HttpServletRequest request,
      Locale locale,
      @RequestParam(defaultValue = "") String token,
      @RequestParam(defaultValue = "") String verdict,
      @RequestParam(defaultValue = "") String until) {
    if (!ownForms.covers(request)) {
      return over(locale);
    }
    String[] said = verdict.split(":", 2);
    Optional<Taken> taken = links.say(token, said[0], said.length == 2 ? said[1] : "", until);
    return taken.map(so -> answer(locale, so)).orElseGet(() -> over(locale));
  }

  private ResponseEntity<String> answer(Locale locale, Taken taken) {
    return switch (taken) {
      case TAKEN, KNOWN -> page(HttpStatus.OK, locale, "taken", List.of());
      case LATE, REFUSED -> page(HttpStatus.CONFLICT, locale, "refused", List.of());
      case UNKNOWN -> over(locale);
    };
  }

  private ResponseEntity<String> over(Locale locale) {
    return page(HttpStatus.GONE, locale, "over", List.of());
  }

  private List<Markup> question(Locale locale, String token) {
    var buttons = new ArrayList<Markup>();
    buttons.add(button(locale, "accepted", "accepted", ""));
    for (Rejection reason : Rejection.values()) {
      String name = reason.name().toLowerCase(ROOT);
      buttons.add(button(locale, "rejected:" + name, "rejected." + reason, "quiet"));
      if (reason == Rejection.BAD_TIMING) {
        buttons.add(day(locale));
      }
    }
    var stack = Markup.of("div", "form");
    buttons.forEach(button -> stack.add(Markup.of("div").holding(button)));
    return List.of(
        Markup.of("form")
            .with("method", "post")
            .with("action", VerdictLinks.PATH)
            .holding(
                Markup.of("input")
                    .with("type", "hidden")
                    .with("name", "token")
                    .with("value", token),
                stack));
  }

  /// Counts with the button above it alone.
  private Markup day(Locale locale) {
    return Markup.of("div", "field")
        .holding(
            Markup.of("label").with("for", "until").saying(say(locale, "until")),
            Markup.of("input")
                .with("type", "date")
                .with("id", "until")
                .with("name", "until")
                .with("min", links.firstDay().toString())
                .with("value", links.usualDay().toString()));
  }

  private Markup button(Locale locale, String value, String key, String style) {
    var button =
        Markup.of("button")
            .with("type", "submit")
            .with("name", "verdict")
            .with("value", value)
            .saying(say(locale, key));
    return style.isEmpty() ? button : button.with("class", style);
  }

  private ResponseEntity<String> page(
      HttpStatus status, Locale locale, String name, List<Markup> parts) {
    String title = say(locale, name + ".title");
    var main =
        Markup.of("main")
            .holding(
                Markup.of("p", "wordmark").saying(brand.name()),
                Markup.of("h1").saying(title),
                Markup.of("p").saying(say(locale, name + ".words")))
            .holding(parts);
    var document =
        Markup.of("html")
            .with("lang", words.languageFor(locale.getLanguage()))
            .holding(head(title), Markup.of("body", "sheet").holding(main));
    return ResponseEntity.status(status)
        .header(Headers.CONTENT_SECURITY_POLICY, Headers.scriptlessPolicy(reach.isHttps()))
        .cacheControl(CacheControl.noStore())
        .contentType(MediaType.valueOf("text/html;charset=UTF-8"))
        .body("<!doctype html>\n" + document.getElement().getOuterHTML());
  }

  private Markup head(String title) {
    return Markup.of("head")
        .holding(
            Markup.of("meta").with("charset", "utf-8"),
            Markup.of("title").saying(title),
            meta("viewport", "width=device-width, initial-scale=1"),
            meta("robots", "noindex"),
            meta("referrer", "no-referrer"),
            meta("color-scheme", "light dark"),
            Markup.of("link").with("rel", "stylesheet").with("href", styleSheet.address()));
  }

  private static Markup meta(String name, String content) {
    return Markup.of("meta").with("name", name).with("content", content);
  }

  private String say(Locale locale, String key) {
    return words.say(words.languageFor(locale.getLanguage()), "handoff.verdict." + key);
  }
}
