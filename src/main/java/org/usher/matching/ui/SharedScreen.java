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
import org.usher.matching.Guide;
import org.usher.matching.Match;
import org.usher.matching.RoleCases;
import org.usher.question.Answers;

/// A journey that somebody else shared, at `/journey/shared?with=…`: what they said, which pages
/// fit them, and the case for each who decides. The answers of whoever reads it stay their own.
@org.springframework.stereotype.Component
class SharedScreen implements Screen {

  static final String PATH = "/journey/shared";

  private static final int PAGES = 3;

  private final Publication publication;
  private final Guide guide;
  private final RoleCases cases;
  private final Words words;

  SharedScreen(Publication publication, Guide guide, RoleCases cases, Words words) {
    this.publication = publication;
    this.guide = guide;
    this.cases = cases;
    this.words = words;
  }

  @Override
  public Optional<Reply> render(Address address) {
    return address.path().equals(PATH) ? Optional.of(rendering(address)) : Optional.empty();
  }

  private Rendering rendering(Address address) {
    var journey = Journey.at(address, publication, words);
    Answers theirs =
        SharedAnswers.read(address.parameter(SharedAnswers.NAME), journey.site().questionnaire());
    List<Match> matches =
        guide.guide(journey.site(), journey.language(), theirs).matches().stream()
            .limit(PAGES)
            .toList();
    var head =
        new Head(
            journey.say("matching.shared.title"),
            journey.say("matching.shared.lead"),
            address.to("/"),
            false,
            "website",
            List.of());
    return new Rendering(
        200,
        head,
        content(journey, theirs, matches),
        true,
        matches.stream().map(match -> match.page().id().slug()).toList());
  }

  private Component content(Journey journey, Answers theirs, List<Match> matches) {
    var content = Markup.of("div", "journey").holding(headline(journey));
    content.holding(
        theirs.isEmpty()
            ? Markup.of("p").saying(journey.say("matching.shared.nothing"))
            : section(journey, theirs));
    if (!theirs.isEmpty() && !matches.isEmpty()) {
      content.holding(pages(journey, matches));
    }
    var roles = cases.of(journey.site(), journey.language(), theirs);
    if (!roles.isEmpty()) {
      content.holding(new CasesPart(journey).whole(roles));
    }
    return content.holding(onward(journey, theirs));
  }

  private static Markup headline(Journey journey) {
    return Markup.of("header", "guide-head")
        .holding(
            Markup.of("h1")
                .with("tabindex", "-1")
                .marked("data-focus")
                .saying(journey.say("matching.shared.title")),
            Markup.of("p", "lead").saying(journey.say("matching.shared.lead")));
  }

  private static Markup section(Journey journey, Answers theirs) {
    return Markup.of("section", "part")
        .with("aria-labelledby", "theirs")
        .holding(
            Markup.of("h2").with("id", "theirs").saying(journey.say("matching.shared.answers")),
            new AnswersPart(journey).whole(theirs, question -> List.of()));
  }

  /// The links lead on with the reader's own answers.
  private static Markup pages(Journey journey, List<Match> matches) {
    var part = new MatchPart(journey);
    return Markup.of("section", "part")
        .with("aria-labelledby", "fits")
        .holding(
            Markup.of("h2").with("id", "fits").saying(journey.say("matching.shared.pages")),
            Markup.of("ol", "matches").holding(matches.stream().map(part::plain).toList()));
  }

  private static Markup onward(Journey journey, Answers theirs) {
    var links =
        Markup.of("p", "steps")
            .holding(
                Markup.link(journey.to("/"), journey.say("matching.shared.own"))
                    .with("class", "button"));
    if (!theirs.isEmpty()) {
      links.holding(
          Markup.link(journey.to(JourneyScreen.PATH, theirs), journey.say("matching.shared.take"))
              .with("rel", "nofollow"));
    }
    return links;
  }
}
