package org.usher.matching.ui;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.usher.brand.Brand;
import org.usher.content.Publication;
import org.usher.design.Address;
import org.usher.design.Head;
import org.usher.design.Markup;
import org.usher.design.Rendering;
import org.usher.design.Reply;
import org.usher.design.Screen;
import org.usher.design.Words;
import org.usher.matching.Guidance;
import org.usher.matching.Guide;
import org.usher.matching.JourneyPlan;
import org.usher.matching.Match;
import org.usher.matching.QuestionsLeft;
import org.usher.matching.RoleCases;
import org.usher.question.Question;

/// Everything on one page, at `/journey`: the answers, the pages that fit, what is still open, what
/// can be compared, the case for each who decides. Printed, it is the buyer's brief.
@org.springframework.stereotype.Component
class JourneyScreen implements Screen {

  static final String PATH = "/journey";

  private static final int PAGES = 5;

  private final Publication publication;
  private final Guide guide;
  private final RoleCases cases;
  private final Words words;
  private final Brand brand;

  JourneyScreen(Publication publication, Guide guide, RoleCases cases, Words words, Brand brand) {
    this.publication = publication;
    this.guide = guide;
    this.cases = cases;
    this.words = words;
    this.brand = brand;
  }

  @Override
  public Optional<Reply> render(Address address) {
    return address.path().equals(PATH) ? Optional.of(rendering(address)) : Optional.empty();
  }

  private Rendering rendering(Address address) {
    var journey = Journey.at(address, publication, words);
    Guidance guidance = guide.guide(journey.site(), journey.language(), journey.answers());
    List<Match> matches = guidance.matches().stream().limit(PAGES).toList();
    var head =
        new Head(
            journey.say("matching.journey.title"),
            journey.say("matching.journey.description"),
            address.to(PATH),
            false,
            "website",
            List.of());
    return new Rendering(
        200,
        head,
        content(journey, guidance, matches),
        true,
        matches.stream().map(match -> match.page().id().slug()).toList());
  }

  private Component content(Journey journey, Guidance guidance, List<Match> matches) {
    List<Markup> sections = sections(journey, guidance, matches);
    return Markup.of("div", "journey")
        .holding(headline(journey), new JumpsPart(journey).to(PATH, sections))
        .holding(sections);
  }

  private List<Markup> sections(Journey journey, Guidance guidance, List<Match> matches) {
    var sections = new ArrayList<Markup>();
    sections.add(answers(journey));
    if (!matches.isEmpty()) {
      sections.add(pages(journey, matches));
    }
    List<Question> open = journey.site().questionnaire().open(journey.answers());
    if (!open.isEmpty()) {
      sections.add(open(journey, guidance, open));
    }
    var plan = journey.site().part(JourneyPlan.class);
    plan.comparisons().forEach(one -> sections.add(new ComparisonPart(journey).whole(one)));
    var roles = cases.of(journey.site(), journey.language(), journey.answers());
    if (!roles.isEmpty()) {
      sections.add(new CasesPart(journey).whole(roles));
    }
    sections.add(keeping(journey));
    return sections;
  }

  private Markup headline(Journey journey) {
    return Markup.of("header", "guide-head")
        .holding(
            Markup.of("h1")
                .with("tabindex", "-1")
                .marked("data-focus")
                .saying(journey.say("matching.journey.title")),
            Markup.of("p", "lead").saying(journey.say("matching.journey.lead")),
            Markup.of("p", "printed")
                .saying(journey.say("matching.journey.printed", absolute(journey))));
  }

  private String absolute(Journey journey) {
    return brand.absolute(journey.to(PATH).href());
  }

  private static Markup answers(Journey journey) {
    var section = section("answers", journey.say("matching.journey.answers"));
    if (journey.answers().isEmpty()) {
      return section.holding(
          Markup.of("p").saying(journey.say("matching.journey.none")),
          Markup.of("p")
              .holding(
                  Markup.link(journey.to("/"), journey.say("matching.journey.begin"))
                      .with("class", "button")));
    }
    return section.holding(
        new AnswersPart(journey)
            .whole(
                journey.answers(),
                question ->
                    List.of(
                        act(journey.correcting(question.id()), journey.say("matching.change")),
                        act(journey.without(question), journey.say("matching.journey.remove")))));
  }

  private static Markup act(Address to, String words) {
    return Markup.link(to, words).with("rel", "nofollow");
  }

  private static Markup pages(Journey journey, List<Match> matches) {
    var part = new MatchPart(journey);
    return section("pages", journey.say("matching.journey.pages"))
        .with("data-announce", matches.getFirst().page().title())
        .holding(Markup.of("ol", "matches").holding(matches.stream().map(part::card).toList()));
  }

  /// The guide's next question first, then the others that may come.
  private static Markup open(Journey journey, Guidance guidance, List<Question> open) {
    String lead =
        guidance
            .next()
            .map(next -> left(journey, next.left()))
            .orElseGet(() -> journey.say("matching.journey.open.enough"));
    return section("open", journey.say("matching.journey.open"))
        .holding(
            Markup.of("p", "hint").saying(lead),
            Markup.of("ul", "links")
                .holding(
                    open.stream()
                        .map(question ->
                            Markup.of("li")
                                .holding(
                                    act(
                                        journey.correcting(question.id()),
                                        question.ask().in(journey.language()))))
                        .toList()));
  }

  /// Where "about" would be wrong too often, the most there may be.
  static String left(Journey journey, QuestionsLeft left) {
    return left.isLikely()
        ? journey.say("matching.journey.open.lead", left.about())
        : journey.say("matching.journey.open.at-most", left.atMost());
  }

  private Markup keeping(Journey journey) {
    var links =
        Markup.of("ul", "links")
            .holding(
                item(journey.to("/journey/share"), journey.say("matching.journey.share")),
                item(journey.to("/journey/keep"), journey.say("matching.journey.keep.mail")),
                item(journey.to("/contact"), journey.say("matching.person")));
    var take = new TakeAlong(journey);
    var section =
        section("keep", journey.say("matching.journey.keep"))
            .holding(Markup.of("p").saying(journey.say("matching.journey.keep.lead")));
    if (!journey.answers().isEmpty()) {
      section.holding(
          take.address("journey-link", journey.say("matching.journey.address"), absolute(journey)));
    }
    return section.holding(
        take.print(
            journey.say("matching.journey.print.now"), journey.say("matching.journey.print")),
        links);
  }

  private static Markup item(Address to, String words) {
    return Markup.of("li").holding(Markup.link(to, words));
  }

  private static Markup section(String id, String heading) {
    return Markup.of("section", "part part-" + id)
        .with("aria-labelledby", id)
        .holding(Markup.of("h2").with("id", id).saying(heading));
  }
}
