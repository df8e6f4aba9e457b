package org.usher.matching.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.usher.content.Publication;
import org.usher.design.Address;
import org.usher.design.Foreign;
import org.usher.design.Head;
import org.usher.design.Markup;
import org.usher.design.Rendering;
import org.usher.design.Reply;
import org.usher.design.Screen;
import org.usher.design.Words;
import org.usher.matching.Hit;
import org.usher.matching.NextQuestion;
import org.usher.matching.Results;
import org.usher.matching.Search;
import org.usher.matching.Understanding;
import org.usher.matching.Understood;
import org.usher.matching.Wanted;
import org.usher.matching.WhyFound;
import org.usher.question.Question;

/// Search at `/search?q=…`: it keeps the answers, shows results and goes on asking. When nothing is
/// found it says so and offers the nearest pages.
@org.springframework.stereotype.Component
class SearchScreen implements Screen {

  /// Parameter: so many hits.
  private static final String HITS = "hits";

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}");

  private final Publication publication;
  private final Search search;
  private final Understanding understanding;
  private final Words words;

  SearchScreen(Publication publication, Search search, Understanding understanding, Words words) {
    this.publication = publication;
    this.search = search;
    this.understanding = understanding;
    this.words = words;
  }

  @Override
  public Optional<Reply> render(Address address) {
    return address.path().equals("/search") ? Optional.of(rendering(address)) : Optional.empty();
  }

  private Rendering rendering(Address address) {
    var journey = Journey.at(address, publication, words);
    Results results =
        search.search(
            journey.site(),
            journey.language(),
            address.parameter("q"),
            journey.answers(),
            wanted(journey));
    List<Understood> heard =
        understanding.hear(
            journey.site(),
            journey.language(),
            address.parameter("q"),
            journey.answers(),
            journey.dropped());
    return new Rendering(
        200,
        head(journey, results),
        content(journey, results, heard),
        true,
        results.isNearest()
            ? List.of()
            : results.hits().stream().map(hit -> hit.page().id().slug()).toList());
  }

  private static Wanted wanted(Journey journey) {
    boolean isLiteral = !journey.address().parameter(Journey.LITERALLY).isEmpty();
    return new Wanted(FacetsPart.narrowing(journey), hits(journey), isLiteral);
  }

  /// The number in the address; anything else is none.
  private static int hits(Journey journey) {
    String wanted = journey.address().parameter(HITS);
    return NUMBER.matcher(wanted).matches() ? Integer.parseInt(wanted) : Search.MAX_HITS;
  }

  private static Head head(Journey journey, Results results) {
    String title =
        results.words().isEmpty()
            ? journey.say("matching.search.title")
            : journey.say("matching.search.title-for", results.words());
    return new Head(
        title,
        journey.say("matching.search.description"),
        journey.address().to("/search"),
        false,
        "website",
        List.of());
  }

  private static Component content(Journey journey, Results results, List<Understood> heard) {
    var content = Markup.of("div", "results").holding(headline(journey, results));
    if (!journey.answers().isEmpty()) {
      content.holding(new TrailPart(journey).whole());
    }
    if (!heard.isEmpty()) {
      content.holding(new HeardPart(journey).whole(heard));
    }
    content.holding(hits(journey, results));
    var beside = Markup.of("div", "stack");
    asked(journey, results)
        .ifPresent(question -> beside.holding(new QuestionPart(journey, question).whole("h2")));
    if (!results.facets().isEmpty()) {
      beside.holding(new FacetsPart(journey).whole(results.facets()));
    }
    return content.holding(beside);
  }

  /// One that the buyer wants to answer otherwise than we heard, else the one that tells most.
  private static Optional<Question> asked(Journey journey, Results results) {
    return journey.askedAgain().or(() -> results.next().map(NextQuestion::question));
  }

  private static Markup headline(Journey journey, Results results) {
    var headline =
        Markup.of("header", "guide-head")
            .holding(
                focused(journey, Markup.of("h1").with("tabindex", "-1"))
                    .saying(h1(journey, results)),
                Markup.of("p", "lead").saying(lead(journey, results)));
    results
        .corrected()
        .filter(corrected -> !results.isNearest())
        .ifPresent(corrected ->
            headline.holding(
                Markup.of("p")
                    .saying(journey.say("matching.search.corrected", corrected) + " ")
                    .holding(
                        Markup.link(
                                again(journey).with(Journey.LITERALLY, "yes"),
                                journey.say("matching.search.literally", results.words()))
                            .with("rel", "nofollow"))));
    if (results.isLoose()) {
      headline.holding(Markup.of("p").saying(journey.say("matching.search.loose")));
    }
    return headline;
  }

  /// The headline has the focus, unless more hits were asked for: then the first new one has.
  private static Markup focused(Journey journey, Markup headline) {
    return headline.marked("data-focus", hits(journey) <= Search.MAX_HITS);
  }

  /// The same search, narrowed as it is.
  private static Address again(Journey journey) {
    return FacetsPart.to(journey, FacetsPart.narrowing(journey));
  }

  private static String h1(Journey journey, Results results) {
    if (results.words().isEmpty()) {
      return journey.say("matching.search.title");
    }
    return results.isNearest()
        ? journey.say("matching.search.nothing", results.words())
        : journey.say("matching.search.title-for", results.words());
  }

  private static String lead(Journey journey, Results results) {
    if (results.words().isEmpty()) {
      return journey.say("matching.search.lead");
    }
    if (results.isNearest()) {
      return journey.say("matching.search.nearest");
    }
    String found =
        journey.say(
            results.isCut() ? "matching.search.found.best" : "matching.search.found",
            results.found());
    return journey.answers().isEmpty()
        ? found
        : found + " " + journey.say("matching.search.with-answers");
  }

  private static Markup hits(Journey journey, Results results) {
    return Markup.of("section", "fits")
        .with("aria-labelledby", "hits")
        .holding(
            Markup.of("h2", "unseen")
                .with("id", "hits")
                .saying(journey.say("matching.search.results")),
            Markup.of("ol", "matches")
                .holding(results.hits().stream().map(hit -> card(journey, hit)).toList()))
        .holding(more(journey, results))
        .holding(related(journey, results))
        .holding(
            Markup.of("p")
                .holding(
                    Markup.link(journey.to("/contact"), journey.say("matching.search.person"))));
  }

  private static List<Markup> more(Journey journey, Results results) {
    if (!results.hasMore()) {
      return List.of();
    }
    Address next =
        again(journey).with(HITS, String.valueOf(results.hits().size() + Search.MAX_HITS));
    return List.of(
        Markup.of("p")
            .holding(
                Markup.link(next, journey.say("matching.search.more")).with("rel", "nofollow")));
  }

  private static List<Markup> related(Journey journey, Results results) {
    if (results.related().isEmpty()) {
      return List.of();
    }
    var list = Markup.of("ul");
    results.related().forEach(page -> list.holding(Markup.of("li").holding(journey.link(page))));
    return List.of(
        Markup.of("section", "related")
            .with("aria-labelledby", "related")
            .holding(
                Markup.of("h2").with("id", "related").saying(journey.say("matching.related")),
                list));
  }

  /// One sentence: which part of the page says which of the words.
  private static Markup because(Journey journey, WhyFound why) {
    String words =
        why.words().stream()
            .map(word -> journey.say("matching.search.because.word", word))
            .collect(Collectors.joining(", "));
    String where = why.where().name().toLowerCase(Locale.ROOT);
    return Markup.of("p", "because").saying(journey.say("matching.search.because." + where, words));
  }

  /// The first of those that were asked for on top.
  private static boolean isNew(Journey journey, Hit hit) {
    return hits(journey) > Search.MAX_HITS && hit.rank() == hits(journey) - Search.MAX_HITS + 1;
  }

  private static Markup card(Journey journey, Hit hit) {
    var card =
        Markup.of("li", "match")
            .holding(
                Markup.of("h3")
                    .holding(journey.link(hit.page()).marked("data-focus", isNew(journey, hit))),
                Foreign.within(
                    Markup.html("p", "passage", hit.passageHtml()),
                    hit.page().language(),
                    journey.language()));
    hit.because().ifPresent(why -> card.holding(because(journey, why)));
    if (!hit.alike().isEmpty()) {
      var alike = Markup.of("p", "because");
      alike.add(journey.say("matching.search.alike") + " ");
      hit.alike().forEach(page -> alike.holding(journey.link(page)));
      card.holding(alike);
    }
    return card;
  }
}
