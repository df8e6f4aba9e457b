package org.usher.privacy.ui;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.usher.design.Address;
import org.usher.design.Head;
import org.usher.design.Markup;
import org.usher.design.Moved;
import org.usher.design.Rendering;
import org.usher.design.Reply;
import org.usher.design.Screen;
import org.usher.design.Words;
import org.usher.visitor.PassUse;

/// The privacy centre at `/privacy`; what stands behind the link of a mail at `/privacy/link`,
/// which shows nothing personal before its button is pressed.
@Component
class PrivacyScreen implements Screen {

  static final String PATH = "/privacy";
  static final String LINK = PATH + "/link";
  static final String ASKED = PATH + "/asked";
  static final String ERASED = PATH + "/erased";
  static final String FORGOTTEN = PATH + "/forgotten";
  static final String MOVE = PATH + "/move";
  static final String MOVED = PATH + "/moved";

  /// What a link is for, so that its page shows no button that cannot work.
  private static final String FOR = "for";

  private static final List<PassUse> LINKED = List.of(PassUse.SEE, PassUse.ERASE);

  private final KeepingPart keeping;
  private final AskPart ask;
  private final Words words;

  PrivacyScreen(KeepingPart keeping, AskPart ask, Words words) {
    this.keeping = keeping;
    this.ask = ask;
    this.words = words;
  }

  @Override
  public Optional<Reply> render(Address address) {
    return switch (address.path()) {
      case PATH -> Optional.of(centre(address, "", false));
      case ASKED -> Optional.of(said(address, "asked"));
      case ERASED -> Optional.of(said(address, "erased"));
      case FORGOTTEN -> Optional.of(said(address, "forgotten"));
      case LINK -> Optional.of(link(address));
      case MOVE -> Optional.of(move(address));
      case MOVED -> Optional.of(said(address, "moved"));
      default ->
          PrivacyController.POSTS.contains(address.path())
              ? Optional.of(new Moved(address.to(PATH)))
              : Optional.empty();
    };
  }

  /// The centre, with the form as it was sent when something in it is wrong. Never kept: the places
  /// that it names change while the portal runs.
  ///
  /// @param email as typed
  Rendering centre(Address address, String email, boolean isWrong) {
    var content =
        Markup.of("div", "measure privacy")
            .holding(
                heading(say(address, "privacy.title")),
                Markup.of("p", "lead").saying(say(address, "privacy.lead")))
            .holding(ask.whole(address, email, isWrong))
            .holding(keeping.whole(address));
    if (isWrong) {
      content.addComponentAsFirst(ask.summary(address));
    }
    return rendering(address, isWrong ? 422 : 200, "privacy.title", false, content);
  }

  private Rendering said(Address address, String what) {
    var content =
        Markup.of("div", "measure stack")
            .holding(
                heading(say(address, "privacy." + what + ".title")),
                Markup.of("p", "lead").saying(say(address, "privacy." + what + ".lead")),
                Markup.of("p")
                    .holding(Markup.link(address.to(PATH), say(address, "privacy.back"))));
    return rendering(address, 200, "privacy." + what + ".title", true, content);
  }

  /// Shows the one button that the link is good for; both where it does not say, as those did that
  /// were sent before.
  private Rendering link(Address address) {
    Optional<PassUse> only =
        LINKED.stream().filter(use -> name(use).equals(address.parameter(FOR))).findFirst();
    String key = only.equals(Optional.of(PassUse.ERASE)) ? "privacy.link.erasing" : "privacy.link";
    var content =
        Markup.of("div", "measure stack")
            .holding(
                heading(say(address, key + ".title")),
                Markup.of("p", "lead").saying(say(address, key + ".lead")),
                Markup.of("div", "steps")
                    .holding(
                        only.map(List::of).orElse(LINKED).stream()
                            .map(use -> open(address, use))
                            .toList()),
                Markup.of("p", "hint").saying(say(address, "privacy.link.once")));
    return rendering(address, 200, key + ".title", false, content);
  }

  private Rendering move(Address address) {
    var content =
        Markup.of("div", "measure stack")
            .holding(
                heading(say(address, "privacy.move.title")),
                Markup.of("p", "lead").saying(say(address, "privacy.move.lead")),
                form(address, PrivacyController.MOVE, "", "privacy.move.yes"),
                Markup.of("p", "hint").saying(say(address, "privacy.link.once")));
    return rendering(address, 200, "privacy.move.title", false, content);
  }

  /// The token goes where it came from; whether it fits the button, only the server knows.
  private Markup open(Address address, PassUse use) {
    String path = use == PassUse.SEE ? PrivacyController.OPEN : PrivacyController.ERASE;
    return form(address, path, use == PassUse.SEE ? "" : "quiet", "privacy.link." + name(use));
  }

  private static String name(PassUse use) {
    return use.name().toLowerCase(Locale.ROOT);
  }

  private Markup form(Address address, String path, String classes, String button) {
    return Markup.of("form")
        .with("method", "post")
        .with("action", address.to(path).bare())
        .holding(
            Markup.of("input")
                .with("type", "hidden")
                .with("name", "token")
                .with("value", address.parameter("token")),
            Markup.of("button", classes).with("type", "submit").saying(say(address, button)));
  }

  /// When a link or a button cannot be used (any more).
  Rendering useless(Address address) {
    var content =
        Markup.of("div", "measure stack")
            .holding(
                heading(say(address, "privacy.useless.title")),
                Markup.of("p", "lead").saying(say(address, "privacy.useless.lead")),
                Markup.of("p")
                    .holding(Markup.link(address.to(PATH), say(address, "privacy.again"))));
    return rendering(address, 410, "privacy.useless.title", false, content);
  }

  /// When something of ours does not work just now.
  Rendering trouble(Address address, int status, String what) {
    var content =
        Markup.of("div", "measure stack")
            .holding(
                heading(say(address, "privacy.trouble.title")),
                Markup.of("p", "lead").saying(say(address, "privacy.trouble." + what)),
                Markup.of("p")
                    .holding(Markup.link(address.to(PATH), say(address, "privacy.again"))));
    return rendering(address, status, "privacy.trouble.title", false, content);
  }

  private Rendering rendering(
      Address address, int status, String title, boolean isCacheable, Markup content) {
    boolean isIndexed = address.path().equals(PATH) && address.query().isEmpty();
    var head =
        new Head(
            say(address, title),
            say(address, "privacy.lead"),
            address.to(PATH),
            isIndexed,
            "website",
            List.of());
    return new Rendering(status, head, content, isCacheable, List.of());
  }

  private static Markup heading(String words) {
    return Markup.of("h1").with("tabindex", "-1").marked("data-focus").saying(words);
  }

  private String say(Address address, String key) {
    return words.say(address.language(), key);
  }
}
