package org.usher.matching.ui;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.usher.content.Page;
import org.usher.content.Source;
import org.usher.design.Markup;
import org.usher.matching.Match;

/// The article: title, why the visitor sees it, the body for these answers, sources.
final class ArticlePart {

  private final Journey journey;

  ArticlePart(Journey journey) {
    this.journey = journey;
  }

  Markup whole(Page page, Optional<Match> match) {
    return Markup.of("article")
        .with("lang", page.language())
        .with("data-page", page.id().slug())
        .holding(
            head(page, match),
            Markup.html("div", "prose", withAnswers(page.html(journey.answers()))),
            sources(page));
  }

  private Markup head(Page page, Optional<Match> match) {
    return Markup.of("header")
        .holding(
            Markup.of("h1").with("tabindex", "-1").marked("data-focus").saying(page.title()),
            Markup.of("p", "lead").saying(page.summary()))
        .holding(match.map(new MatchPart(journey)::because).orElse(List.of()));
  }

  /// Links between pages keep the answers.
  private String withAnswers(String html) {
    if (journey.answers().isEmpty() && journey.address().prefix().isEmpty()) {
      return html;
    }
    Document body = Jsoup.parseBodyFragment(html);
    body.outputSettings().prettyPrint(false);
    for (Element link : body.select("a[href^=/]")) {
      String path = link.attr("href");
      int fragment = path.indexOf('#');
      String bare = fragment < 0 ? path : path.substring(0, fragment);
      link.attr("href", journey.to(bare).href() + (fragment < 0 ? "" : path.substring(fragment)));
    }
    return body.body().html();
  }

  private Markup sources(Page page) {
    return Markup.of("footer", "sources")
        .holding(
            Markup.of("h2").saying(journey.say("matching.sources")),
            Markup.of("ul").holding(page.sources().stream().map(ArticlePart::source).toList()),
            Markup.of("p")
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
