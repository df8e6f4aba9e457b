package org.usher.privacy.ui;

import jakarta.servlet.ServletContext;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.usher.content.PageId;
import org.usher.content.Publication;
import org.usher.design.Address;
import org.usher.design.Foreign;
import org.usher.design.Markup;
import org.usher.design.Words;
import org.usher.visitor.BrowserCookie;
import org.usher.visitor.Classification;
import org.usher.visitor.Keeping;
import org.usher.visitor.PersonalData;
import org.usher.visitor.Purpose;
import org.usher.visitor.RetentionRule;

/// What is kept, why and how long, said by the modules that keep it and by the settings of this
/// portal: nothing here is written by hand for one installation.
@Component
class KeepingPart {

  private static final String PROSE = "privacy";

  private final ControllerPart controller;
  private final List<PersonalData> modules;
  private final Duration peopleKept;
  private final ServletContext servlets;
  private final Duration session;
  private final BrowserCookie cookie;
  private final Publication publication;
  private final Words words;

  KeepingPart(
      ControllerPart controller,
      List<PersonalData> modules,
      List<RetentionRule> rules,
      ServletContext servlets,
      @Value("${server.servlet.session.timeout}") Duration session,
      BrowserCookie cookie,
      Publication publication,
      Words words) {
    this.controller = controller;
    this.modules = List.copyOf(modules);
    this.peopleKept =
        rules.stream()
            .filter(rule -> rule.id().equals("visitor.people"))
            .map(RetentionRule::kept)
            .findFirst()
            .orElseThrow();
    this.servlets = servlets;
    this.session = session;
    this.cookie = cookie;
    this.publication = publication;
    this.words = words;
  }

  List<Markup> whole(Address address) {
    return List.of(
        controller.whole(address),
        before(address),
        kept(address),
        receivers(address),
        purposes(address),
        controller.rights(address),
        columns(address));
  }

  private Markup before(Address address) {
    var section =
        section(address, "before")
            .holding(
                Markup.of("p")
                    .saying(
                        say(
                            address,
                            "privacy.before.said",
                            String.valueOf(servlets.getSessionCookieConfig().getName()),
                            session.toMinutes())),
                Markup.of("p")
                    .saying(
                        say(
                            address,
                            "privacy.before.again",
                            cookie.name(),
                            cookie.kept().toDays())),
                Markup.of("p").saying(say(address, "privacy.before.gpc")));
    PageId.parse(PROSE)
        .flatMap(id -> publication.current().page(id, address.language()))
        .ifPresent(page ->
            section.holding(
                Markup.of("p")
                    .holding(
                        Foreign.link(address.to("/p/" + PROSE), page.title(), page.language()))));
    return section;
  }

  private Markup kept(Address address) {
    var list = Markup.of("dl", "keeps");
    for (PersonalData module : modules) {
      module.keeps().forEach(keeping -> list.holding(kept(address, module.module(), keeping)));
    }
    return section(address, "kept")
        .holding(
            Markup.of("p").saying(say(address, "privacy.kept.said", peopleKept.toDays())), list);
  }

  private Markup kept(Address address, String module, Keeping keeping) {
    String key = "%s.keeps.%s".formatted(module, keeping.name());
    String time =
        keeping
            .kept()
            .map(kept ->
                kept.toDays() >= 1
                    ? say(address, "privacy.kept.days", kept.toDays())
                    : say(address, "privacy.kept.minutes", kept.toMinutes()))
            .orElseGet(() ->
                say(
                    address,
                    keeping.outlasts() ? "privacy.kept.outlasting" : "privacy.kept.person"));
    return Markup.of("div")
        .holding(
            Markup.of("dt").saying(say(address, key + ".what")),
            Markup.of("dd").saying(say(address, key + ".why")),
            Markup.of("dd", "hint").saying(time));
  }

  private Markup receivers(Address address) {
    List<String> names =
        modules.stream().flatMap(module -> module.recipients().stream()).distinct().toList();
    var section =
        section(address, "receivers")
            .holding(Markup.of("p").saying(say(address, "privacy.receivers.said")));
    return names.isEmpty()
        ? section
        : section.holding(
            Markup.of("ul", "plain")
                .holding(names.stream().map(name -> Markup.of("li").saying(name)).toList()));
  }

  private Markup purposes(Address address) {
    return section(address, "purposes")
        .holding(
            Markup.of("ul", "plain")
                .holding(
                    Arrays.stream(Purpose.values())
                        .map(purpose -> Markup.of("li").saying(say(address, purposeKey(purpose))))
                        .toList()),
            Markup.of("p").saying(say(address, "privacy.purposes.end")),
            Markup.of("p").saying(say(address, "privacy.forget.said")),
            Markup.of("form")
                .with("method", "post")
                .with("action", address.to(PrivacyController.FORGET).bare())
                .holding(
                    Markup.of("button", "quiet")
                        .with("type", "submit")
                        .saying(say(address, "privacy.forget.button"))));
  }

  static String purposeKey(Purpose purpose) {
    return "privacy.purpose." + purpose.name().toLowerCase(Locale.ROOT);
  }

  /// Every column that says anything of anybody, for whoever wants to know exactly.
  private Markup columns(Address address) {
    Map<String, Classification> telling = new TreeMap<>();
    modules.forEach(module -> telling.putAll(module.columns()));
    telling.values().removeIf(said -> said == Classification.NOT_PERSONAL);
    return Markup.of("details", "more-columns")
        .with("id", "columns")
        .holding(
            Markup.of("summary").saying(say(address, "privacy.columns.title", telling.size())),
            Markup.of("p").saying(say(address, "privacy.columns.said")),
            Markup.of("ul", "plain")
                .holding(
                    telling.entrySet().stream()
                        .map(column ->
                            Markup.of("li")
                                .holding(
                                    Markup.of("code").saying(column.getKey()),
                                    Markup.of("span")
                                        .saying(
                                            " "
                                                + say(
                                                    address,
                                                    "privacy.columns."
                                                        + column
                                                            .getValue()
                                                            .name()
                                                            .toLowerCase(Locale.ROOT)))))
                        .toList()));
  }

  private Markup section(Address address, String name) {
    return Markup.of("section", "stack")
        .with("aria-labelledby", "privacy-" + name)
        .holding(
            Markup.of("h2")
                .with("id", "privacy-" + name)
                .saying(say(address, "privacy.%s.title".formatted(name))));
  }

  private String say(Address address, String key, Object... arguments) {
    return words.say(address.language(), key, arguments);
  }
}
