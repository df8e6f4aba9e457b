package org.usher.matching.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;
import org.usher.brand.Brand;
import org.usher.content.Page;
import org.usher.content.PageId;
import org.usher.content.Publication;
import org.usher.content.SiteSettings;
import org.usher.design.Address;
import org.usher.design.Head;
import org.usher.design.Markup;
import org.usher.design.Rendering;
import org.usher.design.Reply;
import org.usher.design.Screen;
import org.usher.design.Words;
import org.usher.matching.Guidance;
import org.usher.matching.Guide;
import org.usher.matching.Match;
import org.usher.matching.NextQuestion;
import org.usher.question.Question;

/// The guide at `/`: one question at a time, the best pages beside it.
@org.springframework.stereotype.Component
class GuideScreen implements Screen {

  private static final int BESIDE_A_QUESTION = 3;
  private static final int WITHOUT_A_QUESTION = 8;

  private final Publication publication;
  private final Guide guide;
  private final Words words;
  private final Brand brand;

  GuideScreen(Publication publication, Guide guide, Words words, Brand brand) {
    this.publication = publication;
    this.guide = guide;
    this.words = words;
    this.brand = brand;
  }

  @Override
  public Optional<Reply> render(Address address) {
    return address.path().equals("/") ? Optional.of(rendering(address)) : Optional.empty();
  }

  private Rendering rendering(Address address) {
    var journey = Journey.at(address, publication, words);
    Guidance guidance = guide.guide(journey.site(), journey.language(), journey.answers());
    List<Match> matches = offered(journey, guidance);
    return new Rendering(
        200,
        head(journey),
        content(journey, guidance, matches),
        true,
        matches.stream().map(match -> match.page().id().slug()).toList());
  }

  private Head head(Journey journey) {
    SiteSettings settings = journey.site().settings();
    String language = journey.language();
    return new Head(
        settings.title().in(language),
        settings.description().in(language),
        journey.address().to("/"),
        journey.address().query().isEmpty(),
        "website",
        List.of(
            StructuredData.site(settings, brand, journey.address()),
            StructuredData.organization(brand)));
  }

  private static List<Match> offered(Journey journey, Guidance guidance) {
    if (!isBegun(journey)) {
      return List.of();
    }
    int most = asked(journey, guidance).isPresent() ? BESIDE_A_QUESTION : WITHOUT_A_QUESTION;
    return guidance.matches().stream().limit(most).toList();
  }

  private static boolean isBegun(Journey journey) {
    return !journey.answers().isEmpty() || isShowing(journey);
  }

  private static boolean isShowing(Journey journey) {
    return journey.address().query().containsKey(Journey.SHOW);
  }

  /// The question on the screen: one the buyer wants to correct, else the guide's next.
  private static Optional<Question> asked(Journey journey, Guidance guidance) {
    return journey
        .askedAgain()
        .or(() -> guidance.next().filter(next -> !isShowing(journey)).map(next -> next.question()));
  }

  private static Component content(Journey journey, Guidance guidance, List<Match> matches) {
    boolean isBegun = isBegun(journey);
    var content = Markup.of("div", isBegun ? "guide begun" : "guide");
    if (!isBegun) {
      content.holding(GuideHead.of(journey));
    }
    if (!journey.answers().isEmpty()) {
      content.holding(new TrailPart(journey).whole());
    }
    Optional<Question> asked = asked(journey, guidance);
    asked.ifPresentOrElse(
        question -> content.holding(question(journey, guidance, question)),
        () -> content.holding(new ChosenPart(journey).whole(guidance)));
    List<Match> beside =
        asked.isPresent() || matches.isEmpty() ? matches : matches.subList(1, matches.size());
    if (!beside.isEmpty()) {
      content.holding(new MatchesPart(journey).whole(beside));
    }
    return content;
  }

  private static Markup question(Journey journey, Guidance guidance, Question question) {
    var asking = new QuestionPart(journey, question);
    Markup part = asking.whole(isBegun(journey) ? "h1" : "h2");
    part.addComponentAsFirst(Progress.of(journey, guidance));
    if (isBegun(journey)) {
      decides(journey, guidance, question).ifPresent(sentence -> part.holding(sentence));
      part.holding(
          Markup.of("p", "steps")
              .holding(
                  Markup.link(journey.showing(), journey.say("matching.show"))
                      .with("rel", "nofollow")));
    }
    return isBegun(journey)
        ? part.holding(asking.reason(guidance.next()), asking.keys())
        : part.holding(asking.reason(guidance.next()), asking.keys(), browsing(journey));
  }

  /// For who would rather look around than be asked.
  private static Markup browsing(Journey journey) {
    return Markup.of("p", "steps")
        .holding(Markup.link(journey.to(AllPagesScreen.PATH), journey.say("matching.pages.link")));
  }

  private static Optional<Markup> decides(Journey journey, Guidance guidance, Question question) {
    return guidance
        .next()
        .filter(next -> next.question().equals(question))
        .flatMap(NextQuestion::between)
        .map(between ->
            new DecidesPart(journey)
                .whole(page(journey, between.one()), page(journey, between.other())));
  }

  private static Page page(Journey journey, PageId id) {
    return journey.site().page(id, journey.language()).orElseThrow();
  }
}
