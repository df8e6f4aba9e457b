package org.usher.matching.ui;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.usher.design.Address;
import org.usher.design.Foreign;
import org.usher.design.Markup;
import org.usher.matching.Hit;
import org.usher.matching.Results;
import org.usher.matching.Search;
import org.usher.matching.WhyFound;

/// What a search found, best first: each page with the sentence in which the words stand, and with
/// the reason; then more of them, pages beside them, and a person.
final class HitsPart {

  /// Parameter: so many hits.
  private static final String HITS = "hits";

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}");

  /// Pages whose titles somebody who listens keeps in mind.
  private static final int TOLD = 3;

  private final Journey journey;

  HitsPart(Journey journey) {
    this.journey = journey;
  }

  /// The number in the address; anything else is none.
  static int wanted(Journey journey) {
    String wanted = journey.address().parameter(HITS);
    return NUMBER.matcher(wanted).matches() ? Integer.parseInt(wanted) : Search.MAX_HITS;
  }

  /// @param heard how many answers in the words wait for a yes
  Markup whole(Results results, int heard) {
    return Markup.of("section", "fits")
        .with("aria-labelledby", "hits")
        .with("data-announce", announcement(results, heard))
        .holding(
            Markup.of("h2", "unseen")
                .with("id", "hits")
                .saying(journey.say("matching.search.results")),
            Markup.of("ol", "matches").holding(results.hits().stream().map(this::card).toList()))
        .holding(more(results))
        .holding(related(results))
        .holding(
            Markup.of("p")
                .holding(
                    Markup.link(journey.to("/contact"), journey.say("matching.search.person"))));
  }

  /// What a screen reader is told once when the pages are others than before, or when an answer was
  /// confirmed or left out.
  private String announcement(Results results, int heard) {
    String pages =
        results.hits().stream()
            .limit(TOLD)
            .map(hit -> hit.page().title())
            .collect(Collectors.joining("; "));
    return journey.say("matching.search.announce", pages, heard);
  }

  private List<Markup> more(Results results) {
    if (!results.hasMore()) {
      return List.of();
    }
    Address next =
        FacetsPart.again(journey)
            .with(HITS, String.valueOf(results.hits().size() + Search.MAX_HITS));
    return List.of(
        Markup.of("p")
            .holding(
                Markup.link(next, journey.say("matching.search.more")).with("rel", "nofollow")));
  }

  private List<Markup> related(Results results) {
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

  private Markup card(Hit hit) {
    var card =
        Markup.of("li", "match")
            .holding(
                Markup.of("h3").holding(journey.link(hit.page()).marked("data-focus", isNew(hit))),
                Foreign.within(
                    Markup.html("p", "passage", hit.passageHtml()),
                    hit.page().language(),
                    journey.language()));
    hit.because().ifPresent(why -> card.holding(because(why)));
    if (!hit.alike().isEmpty()) {
      var alike = Markup.of("p", "because");
      alike.add(journey.say("matching.search.alike") + " ");
      hit.alike().forEach(page -> alike.holding(journey.link(page)));
      card.holding(alike);
    }
    return card;
  }

  /// The first of those that were asked for on top.
  private boolean isNew(Hit hit) {
    int wanted = wanted(journey);
    return wanted > Search.MAX_HITS && hit.rank() == wanted - Search.MAX_HITS + 1;
  }

  /// One sentence: which part of the page says which of the words.
  private Markup because(WhyFound why) {
    String words =
        why.words().stream()
            .map(word -> journey.say("matching.search.because.word", word))
            .collect(Collectors.joining(", "));
    String where = why.where().name().toLowerCase(Locale.ROOT);
    return Markup.of("p", "because").saying(journey.say("matching.search.because." + where, words));
  }
}
