package org.usher.site;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.regex.Pattern;
import org.usher.content.Publication;
import org.usher.content.Snapshot;
import org.usher.design.Address;
import org.usher.design.Foreign;
import org.usher.design.Head;
import org.usher.design.Markup;
import org.usher.design.Rendering;
import org.usher.design.Words;
import org.usher.matching.Search;
import org.usher.question.Answers;

/// The screen for addresses at which nothing stands: it says so and offers search and the guide.
@org.springframework.stereotype.Component
class NotFound {

  /// An address may be long; what was meant stands at its beginning.
  private static final int MAX_WORDS = 80;

  private static final int MAX_PAGES = 3;

  /// What stands before the name of a page, also in a language that the site does not have.
  private static final Pattern OTHERS = Pattern.compile("^(/[A-Za-z]{2}(-[A-Za-z]{2})?)?/p/");

  private final Words words;
  private final SearchForm searchForm;
  private final Search search;
  private final Publication publication;

  NotFound(Words words, SearchForm searchForm, Search search, Publication publication) {
    this.words = words;
    this.searchForm = searchForm;
    this.search = search;
    this.publication = publication;
  }

  Rendering at(Address address) {
    String language = address.language();
    var head =
        new Head(
            words.say(language, "site.not-found.title"),
            words.say(language, "site.not-found.lead"),
            address.to("/"),
            false,
            "website",
            List.of());
    return new Rendering(404, head, content(address), false, List.of());
  }

  /// What the address says, as somebody would have typed it into the search.
  private static String words(Address address) {
    String said =
        OTHERS.matcher(address.path()).replaceFirst("").replaceAll("[^\\p{L}\\p{N}]+", " ");
    return said.substring(0, Math.min(said.length(), MAX_WORDS)).strip();
  }

  /// Pages that the address may have meant.
  private List<Markup> meant(Address address) {
    Snapshot site = publication.current();
    var results =
        search.search(
            site,
            address.language(),
            words(address),
            Answers.read(address.query(), site.questionnaire()));
    if (results.words().isEmpty() || results.isNearest() || results.hits().isEmpty()) {
      return List.of();
    }
    var list = Markup.of("ul", "meant");
    results.hits().stream()
        .limit(MAX_PAGES)
        .forEach(hit ->
            list.holding(
                Markup.of("li")
                    .holding(
                        Foreign.link(
                            address
                                .to("/p/" + hit.page().id().slug())
                                .asking(
                                    Answers.read(address.query(), site.questionnaire()).query()),
                            hit.page().title(),
                            hit.page().language()))));
    return List.of(
        Markup.of("h2").saying(words.say(address.language(), "site.not-found.meant")), list);
  }

  private Component content(Address address) {
    String language = address.language();
    return Markup.of("div", "measure")
        .holding(
            Markup.of("h1").saying(words.say(language, "site.not-found.title")),
            Markup.of("p", "lead").saying(words.say(language, "site.not-found.lead")),
            searchForm.at(address.with("q", words(address)), "search-not-found"))
        .holding(meant(address))
        .holding(
            Markup.of("p")
                .holding(
                    Markup.link(address.to("/"), words.say(language, "site.not-found.guide"))));
  }
}
