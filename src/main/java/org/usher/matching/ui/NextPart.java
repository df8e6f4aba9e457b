package org.usher.matching.ui;

import java.util.List;
import org.usher.content.Page;
import org.usher.design.Markup;
import org.usher.matching.Guidance;
import org.usher.matching.Match;
import org.usher.matching.NextQuestion;

/// Where next from a page: the pages that fit, the open question, a person.
final class NextPart {

  private final Journey journey;

  NextPart(Journey journey) {
    this.journey = journey;
  }

  Markup whole(Page here, Guidance guidance, List<Match> next) {
    var aside = Markup.of("aside", "next").with("aria-label", journey.say("matching.next"));
    journey
        .askedAgain()
        .or(() -> guidance.next().map(NextQuestion::question))
        .ifPresent(question -> aside.holding(new QuestionPart(journey, question).whole("h2")));
    if (!next.isEmpty()) {
      aside.holding(pages(next));
    }
    aside.holding(new JobsPart(journey).whole(here, guidance.matches(), next));
    return aside.holding(person());
  }

  private Markup pages(List<Match> next) {
    var part = new MatchPart(journey);
    return Markup.of("section")
        .holding(
            Markup.of("h2").saying(journey.say("matching.next.pages")),
            Markup.of("ol", "matches").holding(next.stream().map(part::card).toList()));
  }

  private Markup person() {
    return Markup.of("section", "panel")
        .holding(
            Markup.of("h2").saying(journey.say("matching.person")),
            Markup.of("p").saying(journey.say("matching.person.lead")),
            Markup.of("p")
                .holding(Markup.link(journey.to("/contact"), journey.say("matching.person.link"))));
  }
}
