package org.usher.matching.ui;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.usher.content.Page;
import org.usher.content.Publication;
import org.usher.content.Source;
import org.usher.design.Direction;
import org.usher.design.Foreign;
import org.usher.design.Markup;
import org.usher.matching.Match;

/// The article: title, why the visitor sees it, the body for these answers, and what belongs to it:
/// contents, files, notes, words, sources.
final class ArticlePart {

  private final Journey journey;
  private final Publication publication;

  ArticlePart(Journey journey, Publication publication) {
    this.journey = journey;
    this.publication = publication;
  }

  Markup whole(Page page, Optional<Match> match) {
    var body = new ArticleBody(journey, page, publication);
    var files = new FilesPart(journey, page, publication);
    return Markup.of("article")
        .with("lang", page.language())
        .with("dir", Direction.of(page.language()))
        .with("data-page", page.id().slug())
        .holding(head(page, body, match))
        .holding(page.extras().item().map(files::item).map(List::of).orElse(List.of()))
        .holding(contents(page, body))
        .holding(Markup.html("div", "prose", body.html()))
        .holding(files.downloads(page.extras().downloads()))
        .holding(new NotesPart(journey, page, body).whole())
        .holding(sources(page));
  }

  private Markup head(Page page, ArticleBody body, Optional<Match> match) {
    return Markup.of("header")
        .holding(missing(page))
        .holding(
            Markup.of("h1").with("tabindex", "-1").marked("data-focus").saying(page.title()),
            Markup.of("p", "lead").saying(page.summary()),
            times(page, body))
        .holding(
            match.map(new MatchPart(journey)::because).orElse(List.of()).stream()
                .map(because -> ours(page, because))
                .toList());
  }

  /// Says so when the page is shown in another language than the reader's.
  private List<Markup> missing(Page page) {
    String language = journey.language();
    return page.language().equals(language)
        ? List.of()
        : List.of(
            ours(page, Markup.of("p", "notice"))
                .saying(
                    journey.say(
                        "matching.untranslated", Foreign.named(page.language(), language))));
  }

  /// Our own words are in the reader's language, whatever the page is written in.
  private Markup ours(Page page, Markup part) {
    return Foreign.within(part, journey.language(), page.language());
  }

  private Markup times(Page page, ArticleBody body) {
    var times =
        ours(page, Markup.of("p", "eyebrow times"))
            .holding(
                Markup.of("span").saying(journey.say("matching.minutes", body.minutes())),
                dated("matching.updated", page.updated()));
    page.extras().reviewed().ifPresent(day -> times.holding(dated("matching.reviewed", day)));
    return times;
  }

  private Markup dated(String key, LocalDate day) {
    return Markup.of("span")
        .holding(
            Markup.of("span").saying(journey.say(key) + " "),
            Markup.of("time").with("datetime", day.toString()).saying(written(day)));
  }

  private List<Markup> contents(Page page, ArticleBody body) {
    List<ArticleBody.Section> sections = body.sections();
    if (sections.isEmpty()) {
      return List.of();
    }
    var list = Markup.of("ol");
    sections.forEach(section ->
        list.holding(
            Markup.of("li")
                .holding(
                    Markup.of("a")
                        .with("href", body.here(section.id()))
                        .marked("router-ignore")
                        .saying(section.heading()))));
    return List.of(
        Markup.of("nav", "contents")
            .with("aria-labelledby", "contents")
            .holding(
                ours(page, Markup.of("h2"))
                    .with("id", "contents")
                    .saying(journey.say("matching.contents")),
                list));
  }

  private Markup sources(Page page) {
    return Markup.of("footer", "sources")
        .holding(
            ours(page, Markup.of("h2")).saying(journey.say("matching.sources")),
            Markup.of("ul").holding(page.sources().stream().map(ArticlePart::source).toList()),
            ours(page, Markup.of("p"))
                .saying(
                    journey.say(
                        "matching.dates", written(page.updated()), written(page.reviewBy()))));
  }

  private static Markup source(Source source) {
    return source
        .url()
        .map(url ->
            Markup.of("li")
                .holding(
                    Markup.of("a")
                        .with("href", url)
                        .with("rel", "noopener")
                        .saying(source.title())))
        .orElseGet(() -> Markup.of("li").saying(source.title()));
  }

  private String written(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(Locale.forLanguageTag(journey.language()))
        .format(day);
  }
}
