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

  private final Publication publication;
  private final Brand brand;
  private final Words words;
  private final SearchForm searchForm;
  private final LanguageLinks languages;

  PublicFrame(
      Publication publication,
      Brand brand,
      Words words,
      SearchForm searchForm,
      LanguageLinks languages) {
    this.publication = publication;
    this.brand = brand;
    this.words = words;
    this.searchForm = searchForm;
    this.languages = languages;
  }

  /// The whole page: header, the screen in `main`, foot.
  List<Markup> around(Address address, Rendering rendering) {
    Snapshot site = publication.current();
    Address journey = journey(address, site);
    var parts = new ArrayList<Markup>();
    parts.add(skipLink(here(address, journey)));
    site.settings()
        .notice()
        .ifPresent(notice ->
            parts.add(Markup.of("aside", "site-notice").saying(notice.in(address.language()))));
    parts.add(header(address, journey, rendering.typed()));
    parts.add(
        Markup.of("main").with("id", "main").with("tabindex", "-1").holding(rendering.main()));
    parts.add(foot(site, address, journey, rendering.typed()));
    return parts;
  }

  /// One line for whoever would rather read this screen in another of its languages.
  ///
  /// @param wanted what the browser asks for, most wanted first
  Optional<Markup> offer(Address address, Rendering rendering, List<Locale> wanted) {
    return languages.offered(
        here(address, journey(address, publication.current())), wanted, rendering.typed());
  }

  private static Address journey(Address address, Snapshot site) {
    return address.to("/").asking(Answers.read(address.query(), site.questionnaire()).query());
  }

  /// The same screen further down.
  private Markup skipLink(Address here) {
    return Markup.of("a", "skip")
        .with("href", here.href() + "#main")
        .marked("router-ignore")
        .saying(words.say(here.language(), "site.skip"));
  }

  /// This screen. Of the query only what we know is repeated.
  private static Address here(Address address, Address journey) {
    Address here = address.asking(journey.query());
    for (String name : Address.NO_ANSWERS) {
      if (address.query().containsKey(name)) {
        here = here.with(name, address.parameter(name));
      }
    }
    return here;
  }

  private Markup header(Address address, Address journey, Optional<Rendering.Typed> typed) {
    String language = address.language();
    return Markup.of("header", "site-header")
        .holding(
            Markup.link(journey).with("class", "wordmark").holding(logo()).holding(name()),
            searchForm.at(address, "search"),
            Markup.of("div", "at-hand")
                .holding(languages.inHead(here(address, journey), typed))
                .holding(
                    Markup.link(
                            journey.to("/contact").asking(journey.query()),
                            words.say(language, "site.contact"))
                        .with("class", "talk")));
  }

  /// Nothing when the brand has none: its name says enough.
  private List<Markup> logo() {
    return brand.logo().stream().map(Markup::logo).toList();
  }

  private Markup name() {
    return Markup.of("span").saying(brand.name());
  }

  private Markup foot(
      Snapshot site, Address address, Address journey, Optional<Rendering.Typed> typed) {
    var links = Markup.of("ul");
    site.settings().footer().stream()
        .map(id -> site.page(id, journey.language()))
        .flatMap(Optional::stream)
        .map(page -> Markup.of("li").holding(link(page, journey)))
        .forEach(item -> links.holding(item));
    links.holding(own(journey, "/pages", "site.pages"), own(journey, "/privacy", "site.privacy"));
    return Markup.of("footer", "site-foot")
        .holding(
            Markup.of("nav")
                .with("aria-label", words.say(journey.language(), "site.foot"))
                .holding(links))
        .holding(languages.inFoot(here(address, journey), typed))
        .holding(brand.contact(address.language()).stream().map(PublicFrame::line).toList())
        .holding(brand.legal(address.language()).stream().map(PublicFrame::line).toList());
  }

  private static Markup line(Said said) {
    var line = Markup.of("p").saying(said.words());
    said.otherLanguage().ifPresent(language -> line.with("lang", language));
    return line;
  }

  private Markup own(Address journey, String path, String key) {
    return Markup.of("li")
        .holding(
            Markup.link(
                journey.to(path).asking(journey.query()), words.say(journey.language(), key)));
  }

  private static Markup link(Page page, Address journey) {
    PageId id = page.id();
    return Foreign.link(
        journey.to("/p/" + id.slug()).asking(journey.query()), page.title(), page.language());
  }
}
