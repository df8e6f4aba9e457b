package org.usher.matching.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;
import org.usher.content.Publication;
import org.usher.design.Address;
import org.usher.design.Head;
import org.usher.design.Markup;
import org.usher.design.Rendering;
import org.usher.design.Reply;
import org.usher.design.Screen;
import org.usher.design.Words;
import org.usher.matching.NextQuestion;
import org.usher.matching.Results;
import org.usher.matching.Search;
import org.usher.matching.Understanding;
import org.usher.matching.Understood;
import org.usher.matching.Wanted;
import org.usher.question.Question;

/// Search at `/search?q=…`: it keeps the answers, shows results and goes on asking. When nothing is
/// found it says so and offers the nearest pages.
@org.springframework.stereotype.Component
class SearchScreen implements Screen {

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
    return new Wanted(FacetsPart.narrowing(journey), HitsPart.wanted(journey), isLiteral);
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
    content.holding(new HitsPart(journey).whole(results, heard.size()));
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
                                FacetsPart.again(journey).with(Journey.LITERALLY, "yes"),
                                journey.say("matching.search.literally", results.words()))
                            .with("rel", "nofollow"))));
    if (results.isLoose()) {
      headline.holding(Markup.of("p").saying(journey.say("matching.search.loose")));
    }
    return headline;
  }

  /// The headline has the focus, unless more hits or a question were asked for: then the first new
  /// one has, or the question.
  private static Markup focused(Journey journey, Markup headline) {
    return headline.marked(
        "data-focus",
        HitsPart.wanted(journey) <= Search.MAX_HITS && journey.askedAgain().isEmpty());
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
}
