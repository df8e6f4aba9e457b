package org.usher.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.usher.brand.Brand;
import org.usher.brand.Said;
import org.usher.content.Page;
import org.usher.content.PageId;
import org.usher.content.Publication;
import org.usher.content.Snapshot;
import org.usher.design.Address;
import org.usher.design.Foreign;
import org.usher.design.Markup;
import org.usher.design.Rendering;
import org.usher.design.Words;
import org.usher.question.Answers;

/// What stands around every public screen: skip link, header, foot. Its links keep the answers.
@Component
class PublicFrame {

  /// Parameters of screens that are not answers: words, a question asked again, the pages shown.
  private static final List<String> KEPT =
      List.of("q", "ask", "show", "drop", "receipt", "job", "for", "with", "hide", "token");

  private final Publication publication;
  private final Brand brand;
  private final Words words;
  private final SearchForm searchForm;
  private final Translations translations;

  PublicFrame(
      Publication publication,
      Brand brand,
      Words words,
      SearchForm searchForm,
      Translations translations) {
    this.publication = publication;
    this.brand = brand;
    this.words = words;
    this.searchForm = searchForm;
    this.translations = translations;
  }

  /// The whole page: header, the screen in `main`, foot.
  List<Markup> around(Address address, Rendering rendering) {
    Snapshot site = publication.current();
    Address journey =
        address.to("/").asking(Answers.read(address.query(), site.questionnaire()).query());
    var parts = new ArrayList<Markup>();
    parts.add(skipLink(address, journey));
    site.settings()
        .notice()
        .ifPresent(notice ->
            parts.add(Markup.of("aside", "site-notice").saying(notice.in(address.language()))));
    parts.add(header(address, journey));
    parts.add(
        Markup.of("main").with("id", "main").with("tabindex", "-1").holding(rendering.main()));
    parts.add(foot(site, address, journey));
    return parts;
  }

  /// The same screen further down. Of the query only what we know is repeated.
  private Markup skipLink(Address address, Address journey) {
    Address here = address.asking(journey.query());
    for (String name : KEPT) {
      if (address.query().containsKey(name)) {
        here = here.with(name, address.parameter(name));
      }
    }
    return Markup.of("a", "skip")
        .with("href", here.href() + "#main")
        .marked("router-ignore")
        .saying(words.say(address.language(), "site.skip"));
  }

  private Markup header(Address address, Address journey) {
    String language = address.language();
    return Markup.of("header", "site-header")
        .holding(
            Markup.link(journey).with("class", "wordmark").holding(logo()).holding(name()),
            searchForm.at(address, "search"),
            Markup.link(
                    journey.to("/contact").asking(journey.query()),
                    words.say(language, "site.contact"))
                .with("class", "talk"));
  }

  /// Nothing when the brand has none: its name says enough.
  private List<Markup> logo() {
    return brand.logo().stream().map(Markup::logo).toList();
  }

  private Markup name() {
    return Markup.of("span").saying(brand.name());
  }

  private Markup foot(Snapshot site, Address address, Address journey) {
    var links = Markup.of("ul");
    site.settings().footer().stream()
        .map(id -> site.page(id, journey.language()))
        .flatMap(Optional::stream)
        .map(page -> Markup.of("li").holding(link(page, journey)))
        .forEach(item -> links.holding(item));
    links.holding(
        Markup.of("li")
            .holding(
                Markup.link(
                    journey.to("/privacy").asking(journey.query()),
                    words.say(journey.language(), "site.privacy"))));
    return Markup.of("footer", "site-foot")
        .holding(
            Markup.of("nav")
                .with("aria-label", words.say(journey.language(), "site.foot"))
                .holding(links))
        .holding(languages(address, journey))
        .holding(brand.contact(address.language()).stream().map(PublicFrame::line).toList())
        .holding(brand.legal(address.language()).stream().map(PublicFrame::line).toList());
  }

  private static Markup line(Said said) {
    var line = Markup.of("p").saying(said.words());
    said.otherLanguage().ifPresent(language -> line.with("lang", language));
    return line;
  }

  /// Links to this screen in the other languages, each in its own words. They load the document
  /// anew, so that it says its language.
  private List<Markup> languages(Address address, Address journey) {
    List<Markup> others =
        translations.of(address.asking(journey.query())).stream()
            .filter(other -> !other.language().equals(address.language()))
            .map(PublicFrame::language)
            .toList();
    return others.isEmpty()
        ? List.of()
        : List.of(
            Markup.of("nav", "languages")
                .with("aria-label", words.say(address.language(), "site.languages"))
                .holding(Markup.of("ul").holding(others)));
  }

  private static Markup language(Address other) {
    var locale = Locale.forLanguageTag(other.language());
    return Markup.of("li")
        .holding(
            Markup.link(other, locale.getDisplayName(locale))
                .with("lang", other.language())
                .with("hreflang", other.language())
                .marked("router-ignore"));
  }

  private static Markup link(Page page, Address journey) {
    PageId id = page.id();
    return Foreign.link(
        journey.to("/p/" + id.slug()).asking(journey.query()), page.title(), page.language());
  }
}
