package org.usher.matching.ui;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.usher.content.Glossary.Term;
import org.usher.content.Page;
import org.usher.content.Publication;

/// The text of an article for these answers: its links keep the answers, its notes are numbered as
/// they come, each word of the glossary is marked where it stands first, and its films have words
/// around them.
final class ArticleBody {

  /// Words a minute, for text of this kind: Brysbaert, How many words do we read per minute?, 2019.
  private static final int WORDS_A_MINUTE = 238;

  /// Fewer sections need no table of contents.
  private static final int LEAST_SECTIONS = 3;

  private static final String NOT_MARKED = "a, code, pre, h2, h3, h4, h5, h6, figcaption, summary";

  private final Journey journey;
  private final Page page;
  private final Document body;
  private final SequencedMap<String, Integer> notes = new LinkedHashMap<>();
  private final List<Term> terms = new ArrayList<>();

  ArticleBody(Journey journey, Page page, Publication publication) {
    this.journey = journey;
    this.page = page;
    this.body = Jsoup.parseBodyFragment(page.html(journey.answers()));
    body.outputSettings().prettyPrint(false);
    body.select("a[href^=/files/], a[href^=/images/]").attr("router-ignore", "");
    headings();
    links();
    numberNotes();
    markTerms();
    films();
    new Figures(publication).measure(body);
  }

  /// A section that a table of contents names.
  record Section(String id, String heading) {}

  String html() {
    return body.body().html();
  }

  /// Address of something on this very page.
  String here(String id) {
    return journey.to(page).href() + "#" + id;
  }

  /// The sections, when there are enough of them to need a table.
  List<Section> sections() {
    var sections =
        body.select("h2[id]").stream()
            .map(heading -> new Section(heading.id(), heading.text()))
            .toList();
    return sections.size() < LEAST_SECTIONS ? List.of() : sections;
  }

  /// About how long it takes to read.
  int minutes() {
    int words = body.text().split("\\s+").length;
    return Math.max(1, Math.round((float) words / WORDS_A_MINUTE));
  }

  /// The notes that the text refers to, name to number.
  SequencedMap<String, Integer> notes() {
    return Collections.unmodifiableSequencedMap(notes);
  }

  /// The words that are marked, in the order of the text.
  List<Term> terms() {
    return List.copyOf(terms);
  }

  /// The head of a column that has no name names nothing.
  private void headings() {
    for (Element head : body.select("th")) {
      if (head.text().isBlank()) {
        head.tagName("td").removeAttr("scope");
      }
    }
  }

  /// Links between pages keep the answers.
  private void links() {
    if (journey.answers().isEmpty() && journey.address().prefix().isEmpty()) {
      return;
    }
    for (Element link : body.select("a[href^=/]:not([router-ignore])")) {
      String path = link.attr("href");
      int fragment = path.indexOf('#');
      String bare = fragment < 0 ? path : path.substring(0, fragment);
      link.attr("href", journey.to(bare).href() + (fragment < 0 ? "" : path.substring(fragment)));
    }
  }

  private void numberNotes() {
    for (Element link : body.select("a.note")) {
      String name = link.attr("href").substring("#n-".length());
      boolean isFirst = !notes.containsKey(name);
      int number = notes.computeIfAbsent(name, any -> notes.size() + 1);
      link.attr("href", here("n-" + name))
          .attr("router-ignore", "")
          .attr("aria-label", journey.say("matching.note", number))
          .text(String.valueOf(number));
      ours(link);
      if (isFirst) {
        link.attr("id", "r-" + name);
      }
    }
  }

  /// Our own words are in the reader's language, whatever the page is written in.
  private void ours(Element part) {
    if (!page.language().equals(journey.language())) {
      part.attr("lang", journey.language());
    }
  }

  private void markTerms() {
    var open = new ArrayList<>(journey.site().glossary().terms(page.language()));
    if (open.isEmpty()) {
      return;
    }
    var texts = new ArrayList<TextNode>();
    NodeTraversor.traverse(
        (Node node, int depth) -> {
          if (node instanceof TextNode text && isMarkable(text)) {
            texts.add(text);
          }
        },
        body.body());
    texts.forEach(text -> mark(text, open));
  }

  private static boolean isMarkable(TextNode text) {
    return text.parent() instanceof Element parent
        && !parent.is(NOT_MARKED)
        && parent.closest(NOT_MARKED) == null;
  }

  /// Marks the first term in this text, then goes on behind it.
  private void mark(TextNode text, List<Term> open) {
    TextNode rest = text;
    Optional<Place> place = first(rest, open);
    while (place.isPresent()) {
      Place found = place.get();
      TextNode word = found.start() == 0 ? rest : rest.splitText(found.start());
      int length = found.end() - found.start();
      boolean isLast = word.getWholeText().length() == length;
      Optional<TextNode> behind = isLast ? Optional.empty() : Optional.of(word.splitText(length));
      word.wrap("<a class=\"term\"></a>");
      if (word.parent() instanceof Element link) {
        String id = found.term().id();
        link.attr("href", here("t-" + id))
            .attr("router-ignore", "")
            .attr("id", "w-" + id)
            .attr("aria-describedby", "d-" + id);
      }
      open.remove(found.term());
      terms.add(found.term());
      if (behind.isEmpty()) {
        return;
      }
      rest = behind.get();
      place = first(rest, open);
    }
  }

  private record Place(Term term, int start, int end) {}

  private static Optional<Place> first(TextNode text, List<Term> open) {
    Optional<Place> first = Optional.empty();
    for (Term term : open) {
      var found = term.pattern().matcher(text.getWholeText());
      if (found.find() && (first.isEmpty() || found.start() < first.get().start())) {
        first = Optional.of(new Place(term, found.start(), found.end()));
      }
    }
    return first;
  }

  /// A film is played only when the reader asks for it: one of ours by the browser's own player,
  /// which loads nothing before, one from elsewhere by a link that says so.
  private void films() {
    int number = 0;
    for (Element transcript : body.select("details.transcript")) {
      transcript.attr("id", "transcript-" + ++number);
      transcript
          .select("> summary")
          .forEach(summary -> ours(summary.text(journey.say("matching.film.transcript"))));
    }
    for (Element figure : body.select("figure.film")) {
      String address = figure.attr("data-film");
      figure.removeAttr("data-film");
      page.extras().films().stream()
          .filter(film -> film.address().equals(address))
          .findFirst()
          .ifPresent(film -> new FilmPart(journey).fill(figure, film));
    }
  }
}
