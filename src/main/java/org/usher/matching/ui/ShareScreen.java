package org.usher.matching.ui;

import com.vaadin.flow.component.Component;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.util.UriUtils;
import org.usher.brand.Brand;
import org.usher.content.Publication;
import org.usher.design.Address;
import org.usher.design.Head;
import org.usher.design.Markup;
import org.usher.design.Rendering;
import org.usher.design.Reply;
import org.usher.design.Screen;
import org.usher.design.Words;
import org.usher.question.Answers;
import org.usher.question.Question;
import org.usher.question.QuestionId;

/// Before a journey is shared, at `/journey/share`: which answers travel, each of which can be held
/// back, and the link that carries the others. The reader's own answers stay as they are.
@org.springframework.stereotype.Component
class ShareScreen implements Screen {

  static final String PATH = "/journey/share";

  /// Parameter: ids of the questions whose answers stay here, joined by `_`.
  private static final String HELD_BACK = "hide";

  private final Publication publication;
  private final Words words;
  private final Brand brand;

  ShareScreen(Publication publication, Words words, Brand brand) {
    this.publication = publication;
    this.words = words;
    this.brand = brand;
  }

  @Override
  public Optional<Reply> render(Address address) {
    return address.path().equals(PATH) ? Optional.of(rendering(address)) : Optional.empty();
  }

  private Rendering rendering(Address address) {
    var journey = Journey.at(address, publication, words);
    var head =
        new Head(
            journey.say("matching.share.title"),
            journey.say("matching.share.lead"),
            address.to(PATH),
            false,
            "website",
            List.of());
    return new Rendering(200, head, content(journey), true, List.of());
  }

  private Component content(Journey journey) {
    Set<QuestionId> heldBack = heldBack(journey);
    Answers travelling = journey.answers();
    for (QuestionId id : journey.answers().asked()) {
      if (heldBack.contains(id) || journey.answers().isSkipped(id)) {
        travelling = travelling.without(id);
      }
    }
    var content =
        Markup.of("div", "measure")
            .holding(
                Markup.of("h1")
                    .with("tabindex", "-1")
                    .marked("data-focus")
                    .saying(journey.say("matching.share.title")),
                Markup.of("p", "lead").saying(journey.say("matching.share.lead")));
    if (travelling.isEmpty()) {
      content.holding(Markup.of("p").saying(journey.say("matching.share.nothing")));
    } else {
      content.holding(
          Markup.of("h2").saying(journey.say("matching.share.travels")),
          new AnswersPart(journey)
              .whole(travelling, question -> List.of(holdBack(journey, heldBack, question))));
    }
    heldBack.retainAll(journey.answers().given().keySet());
    if (!heldBack.isEmpty()) {
      content.holding(
          Markup.of("h2").saying(journey.say("matching.share.stays")), stays(journey, heldBack));
    }
    return content
        .holding(link(journey, travelling))
        .holding(
            Markup.of("p")
                .holding(
                    Markup.link(
                        journey.to(JourneyScreen.PATH), journey.say("matching.share.back"))));
  }

  private static Set<QuestionId> heldBack(Journey journey) {
    List<String> named = List.of(journey.address().parameter(HELD_BACK).split("_"));
    var held = new LinkedHashSet<QuestionId>();
    journey.answers().asked().stream().filter(id -> named.contains(id.value())).forEach(held::add);
    return held;
  }

  private static Markup holdBack(Journey journey, Set<QuestionId> heldBack, Question question) {
    var more = new LinkedHashSet<>(heldBack);
    more.add(question.id());
    return Markup.link(sharing(journey, more), journey.say("matching.share.remove"))
        .with("rel", "nofollow")
        .with(
            "aria-label",
            journey.say("matching.share.remove-this", question.ask().in(journey.language())));
  }

  private static Markup stays(Journey journey, Set<QuestionId> heldBack) {
    Answers kept = journey.answers().keeping(heldBack::contains);
    return new AnswersPart(journey)
        .whole(
            kept,
            question -> {
              var fewer = new LinkedHashSet<>(heldBack);
              fewer.remove(question.id());
              return List.of(
                  Markup.link(sharing(journey, fewer), journey.say("matching.share.add"))
                      .with("rel", "nofollow"));
            });
  }

  private static Address sharing(Journey journey, Set<QuestionId> heldBack) {
    Address here = journey.to(PATH);
    return heldBack.isEmpty()
        ? here
        : here.with(HELD_BACK, String.join("_", heldBack.stream().map(QuestionId::value).toList()));
  }

  private Markup link(Journey journey, Answers travelling) {
    Address address = journey.address().to(SharedScreen.PATH);
    if (!travelling.isEmpty()) {
      address = address.with(SharedAnswers.NAME, SharedAnswers.write(travelling));
    }
    String whole = brand.absolute(address.href());
    return Markup.of("div", "stack")
        .holding(
            new TakeAlong(journey)
                .address(
                    "share-link",
                    journey.say("matching.share.link"),
                    whole,
                    journey.say("matching.share.subject")),
            Markup.of("ul", "links")
                .holding(
                    Markup.of("li")
                        .holding(Markup.link(address, journey.say("matching.share.look"))),
                    Markup.of("li")
                        .holding(
                            Markup.of("a")
                                .with("href", mail(journey, whole))
                                .saying(journey.say("matching.share.mail")))));
  }

  /// Opens the reader's own mail program: nothing is sent by us.
  private static String mail(Journey journey, String link) {
    return "mailto:?subject=%s&body=%s"
        .formatted(
            UriUtils.encode(journey.say("matching.share.subject"), "UTF-8"),
            UriUtils.encode(journey.say("matching.share.body") + "\n\n" + link, "UTF-8"));
  }
}
