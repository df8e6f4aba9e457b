package org.usher.privacy.ui;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import org.usher.design.Address;
import org.usher.design.Direction;
import org.usher.design.Head;
import org.usher.design.Markup;
import org.usher.design.Rendering;
import org.usher.design.Words;
import org.usher.privacy.Dossier;
import org.usher.privacy.PrivacyProperties;
import org.usher.visitor.Amendment;
import org.usher.visitor.Consent;
import org.usher.visitor.HomeZone;
import org.usher.visitor.KeptRecord;
import org.usher.visitor.PassUse;
import org.usher.visitor.PersonDetails;
import org.usher.visitor.PersonPasses;
import org.usher.visitor.Purpose;

/// Everything that is kept about a person, with what they can do about it. Each button carries a
/// pass of its own, good for that one thing.
@Component
class DossierPart {

  /// Values that are times, or begin with one in each part.
  private static final Set<String> TIMED =
      Set.of("raisedAt", "notedAt", "updatedAt", "asOf", "timeline", "pages", "history");

  private static final String FILE_STYLE =
      ":root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }"
          + " main { max-width: 44rem; margin: 2rem auto; padding: 0 1rem }"
          + " h2 { margin-top: 2rem; break-after: avoid }"
          + " dt { font-weight: 600; margin-top: 0.75rem }"
          + " dd { margin: 0; white-space: pre-line; overflow-wrap: anywhere }";

  private static final Pattern INSTANT =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z");

  private final ZoneId zone;
  private final PersonPasses passes;
  private final PrivacyProperties properties;
  private final Words words;

  DossierPart(
      PersonPasses passes,
      PrivacyProperties properties,
      Words words,
      ObjectProvider<HomeZone> home) {
    this.zone = home.stream().findFirst().map(HomeZone::zone).orElse(ZoneOffset.UTC);
    this.passes = passes;
    this.properties = properties;
    this.words = words;
  }

  /// The page, with what was just done at its head.
  ///
  /// @param done key of a notice; empty when nothing was done
  Rendering whole(Address address, Dossier dossier, String done) {
    var content =
        Markup.of("div", "measure privacy")
            .holding(Markup.of("h1").saying(say(address, "privacy.dossier.title")));
    if (!done.isEmpty()) {
      content.holding(
          Markup.of("div", "notice")
              .with("role", "status")
              .holding(Markup.of("p").saying(say(address, done))));
    }
    content
        .holding(
            Markup.of("p", "lead")
                .saying(say(address, "privacy.dossier.lead", properties.pageValid().toMinutes())))
        .holding(details(address, dossier), consents(address, dossier))
        .holding(amendable(address, dossier))
        .holding(taking(address, dossier), correcting(address, dossier), erasing(address, dossier));
    return rendering(address, content);
  }

  /// The same to keep: a file of its own, without buttons, to be read on any screen and printed.
  String file(Address address, Dossier dossier) {
    String language = address.language();
    return """
    <!doctype html>
    <html lang="%s" dir="%s"><head><meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>%s</title>
    <style>%s</style></head>
    <body>%s</body></html>
    """
        .formatted(
            language,
            Direction.of(language),
            HtmlUtils.htmlEscape(say(address, "privacy.dossier.title"), "UTF-8"),
            FILE_STYLE,
            still(address, dossier).getElement().getOuterHTML());
  }

  private Markup still(Address address, Dossier dossier) {
    return Markup.of("main")
        .holding(
            Markup.of("h1").saying(say(address, "privacy.dossier.title")),
            Markup.of("p").saying(moment(address, dossier.at())),
            details(address, dossier),
            history(address, dossier))
        .holding(records(address, dossier));
  }

  private Rendering rendering(Address address, Markup content) {
    var head =
        new Head(
            say(address, "privacy.dossier.title"),
            say(address, "privacy.lead"),
            address.to(PrivacyScreen.PATH),
            false,
            "website",
            List.of());
    return new Rendering(200, head, content, false, List.of());
  }

  private Markup details(Address address, Dossier dossier) {
    PersonDetails details = dossier.details();
    SequencedMap<String, String> said = new LinkedHashMap<>();
    said.put("name", details.name());
    said.put("email", details.email());
    said.put("company", details.company());
    said.put("phone", details.phone());
    return section(address, "details", pairs(address, said));
  }

  private List<Markup> records(Address address, Dossier dossier) {
    return dossier.records().stream().map(record -> record(address, record)).toList();
  }

  private List<Markup> amendable(Address address, Dossier dossier) {
    return dossier.records().stream()
        .map(record ->
            record(address, record)
                .holding(
                    record.amendable().stream()
                        .flatMap(id -> amending(address, dossier, record, id).stream())
                        .toList()))
        .toList();
  }

  /// Ways to put one's own words right: adding to them, and taking them back.
  private List<Markup> amending(Address address, Dossier dossier, KeptRecord record, String id) {
    String field = "note-" + id;
    var ways = new ArrayList<Markup>();
    ways.add(
        form(address, dossier, PassUse.CORRECT, PrivacyController.AMEND)
            .with("class", "form")
            .holding(
                hidden("record", id),
                Markup.of("div", "field")
                    .holding(
                        Markup.of("label")
                            .with("for", field)
                            .saying(say(address, "privacy.amending.note")),
                        Markup.of("p", "hint")
                            .with("id", field + "-hint")
                            .saying(say(address, "privacy.amending.hint")),
                        Markup.of("textarea")
                            .with("id", field)
                            .with("name", "note")
                            .with("aria-describedby", field + "-hint")
                            .with("maxlength", String.valueOf(Amendment.LONGEST_NOTE))),
                Markup.of("p").holding(button("quiet", say(address, "privacy.amending.add")))));
    if (!record.values().getOrDefault("message", "").isBlank()) {
      ways.add(
          form(address, dossier, PassUse.CORRECT, PrivacyController.AMEND)
              .holding(
                  hidden("record", id),
                  hidden("strike", "yes"),
                  button("quiet", say(address, "privacy.amending.strike"))));
    }
    return ways;
  }

  private Markup record(Address address, KeptRecord record) {
    int dot = record.kind().indexOf('.');
    String key = record.kind().substring(0, dot) + ".kept." + record.kind().substring(dot + 1);
    return Markup.of("section", "stack")
        .holding(Markup.of("h2").saying(say(address, key)), pairs(address, record.values()));
  }

  private Markup pairs(Address address, SequencedMap<String, String> values) {
    var list = Markup.of("dl", "said");
    values.forEach((name, value) -> {
      if (!value.isBlank()) {
        list.holding(
            Markup.of("div")
                .holding(
                    Markup.of("dt").saying(label(address, name)),
                    Markup.of("dd").saying(timed(address, name, value))));
      }
    });
    return list;
  }

  /// Times as the reader writes them; what somebody wrote stays as it is.
  private String timed(Address address, String name, String value) {
    return TIMED.contains(name)
        ? INSTANT.matcher(value).replaceAll(found -> moment(address, Instant.parse(found.group())))
        : value;
  }

  private String label(Address address, String name) {
    String key = "privacy.value." + name;
    return words.has(key) ? say(address, key) : name;
  }

  private Markup consents(Address address, Dossier dossier) {
    Markup section = history(address, dossier);
    Set<Purpose> open = EnumSet.noneOf(Purpose.class);
    dossier.consents().stream()
        .filter(consent -> consent.withdrawnAt().isEmpty())
        .map(Consent::purpose)
        .forEach(open::add);
    for (Purpose purpose : open) {
      section.holding(
          form(address, dossier, PassUse.WITHDRAW, PrivacyController.WITHDRAW)
              .holding(
                  hidden("purpose", purpose.name()),
                  button(
                      "quiet",
                      say(
                          address,
                          "privacy.withdraw",
                          say(address, KeepingPart.purposeKey(purpose))))));
    }
    return section;
  }

  private Markup history(Address address, Dossier dossier) {
    var lines = new ArrayList<Markup>();
    for (Consent consent : dossier.consents()) {
      String said =
          consent
              .withdrawnAt()
              .map(at ->
                  say(
                      address,
                      "privacy.consent.ended",
                      say(address, KeepingPart.purposeKey(consent.purpose())),
                      moment(address, consent.givenAt()),
                      moment(address, at)))
              .orElseGet(() ->
                  say(
                      address,
                      "privacy.consent.given",
                      say(address, KeepingPart.purposeKey(consent.purpose())),
                      moment(address, consent.givenAt())));
      lines.add(Markup.of("li").saying(said));
    }
    return section(
        address,
        "consents",
        lines.isEmpty()
            ? Markup.of("p").saying(say(address, "privacy.consent.none"))
            : Markup.of("ul", "plain").holding(lines));
  }

  private Markup taking(Address address, Dossier dossier) {
    return section(
        address,
        "taking",
        Markup.of("div", "steps")
            .holding(export(address, dossier, "html"), export(address, dossier, "json")));
  }

  private Markup export(Address address, Dossier dossier, String format) {
    return form(address, dossier, PassUse.EXPORT, PrivacyController.EXPORT)
        .holding(hidden("format", format), button("", say(address, "privacy.taking." + format)));
  }

  private Markup correcting(Address address, Dossier dossier) {
    PersonDetails details = dossier.details();
    return section(
            address,
            "correcting",
            form(address, dossier, PassUse.CORRECT, PrivacyController.CORRECT)
                .with("class", "form")
                .holding(
                    field(address, "name", "name", details.name(), 200),
                    field(address, "company", "organization", details.company(), 200),
                    field(address, "phone", "tel", details.phone(), 50),
                    Markup.of("p").holding(button("", say(address, "privacy.correcting.save")))))
        .holding(
            form(address, dossier, PassUse.CORRECT, PrivacyController.EMAIL)
                .with("class", "form")
                .holding(
                    Markup.of("div", "field")
                        .holding(
                            Markup.of("label")
                                .with("for", "correct-email")
                                .saying(say(address, "privacy.correcting.email")),
                            Markup.of("p", "hint")
                                .with("id", "correct-email-hint")
                                .saying(say(address, "privacy.correcting.email.hint")),
                            Markup.of("input")
                                .with("id", "correct-email")
                                .with("name", "email")
                                .with("type", "email")
                                .with("autocomplete", "email")
                                .with("aria-describedby", "correct-email-hint")
                                .with("maxlength", "254")
                                .marked("required")),
                    Markup.of("p")
                        .holding(button("quiet", say(address, "privacy.correcting.email.ask")))));
  }

  private Markup field(
      Address address, String name, String autocomplete, String value, int longest) {
    return Markup.of("div", "field")
        .holding(
            Markup.of("label").with("for", "correct-" + name).saying(label(address, name)),
            Markup.of("input")
                .with("id", "correct-" + name)
                .with("name", name)
                .with("type", name.equals("phone") ? "tel" : "text")
                .with("autocomplete", autocomplete)
                .with("maxlength", String.valueOf(longest))
                .with("value", value));
  }

  private Markup erasing(Address address, Dossier dossier) {
    return section(
        address,
        "erasing",
        form(address, dossier, PassUse.ERASE, PrivacyController.ERASE)
            .holding(
                Markup.of("p").saying(say(address, "privacy.erasing.said")),
                Markup.of("p").holding(button("quiet", say(address, "privacy.link.erase")))));
  }

  private Markup form(Address address, Dossier dossier, PassUse use, String path) {
    var pass = passes.issue(dossier.person(), use, properties.pageValid());
    return Markup.of("form")
        .with("method", "post")
        .with("action", address.to(path).bare())
        .holding(hidden("token", pass.token()));
  }

  private static Markup hidden(String name, String value) {
    return Markup.of("input").with("type", "hidden").with("name", name).with("value", value);
  }

  private static Markup button(String classes, String said) {
    return Markup.of("button", classes).with("type", "submit").saying(said);
  }

  private Markup section(Address address, String name, Markup content) {
    return Markup.of("section", "stack")
        .with("aria-labelledby", "own-" + name)
        .holding(
            Markup.of("h2")
                .with("id", "own-" + name)
                .saying(say(address, "privacy.own.%s".formatted(name))),
            content);
  }

  /// By the clocks of those who answer, with the name of their time.
  private String moment(Address address, Instant at) {
    var locale = Locale.forLanguageTag(address.language());
    ZonedDateTime there = at.atZone(zone);
    String time =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
            .withLocale(locale)
            .format(there);
    return time + " " + DateTimeFormatter.ofPattern("z", locale).format(there);
  }

  private String say(Address address, String key, Object... arguments) {
    return words.say(address.language(), key, arguments);
  }
}
