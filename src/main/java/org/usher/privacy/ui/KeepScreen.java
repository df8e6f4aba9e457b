package org.usher.privacy.ui;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.usher.content.Publication;
import org.usher.design.Address;
import org.usher.design.Head;
import org.usher.design.Markup;
import org.usher.design.Moved;
import org.usher.design.Rendering;
import org.usher.design.Reply;
import org.usher.design.Screen;
import org.usher.design.Words;
import org.usher.question.Answers;
import org.usher.visitor.Browsers;
import org.usher.visitor.PrivacySignal;

/// Has the address of a journey sent by mail, at `/journey/keep`: asked here, confirmed behind the
/// link of the first mail, and only then kept.
@Component
class KeepScreen implements Screen {

  static final String PATH = "/journey/keep";
  static final String ASKED = PATH + "/asked";
  static final String CONFIRM = PATH + "/confirm";
  static final String DONE = PATH + "/done";
  static final String JOURNEY = "/journey";

  private static final String ID = "keep-email";
  private static final String REMEMBER = "remember";

  private final Publication publication;
  private final PrivacySignal privacy;
  private final Browsers browsers;
  private final Words words;

  KeepScreen(Publication publication, PrivacySignal privacy, Browsers browsers, Words words) {
    this.publication = publication;
    this.privacy = privacy;
    this.browsers = browsers;
    this.words = words;
  }

  @Override
  public Optional<Reply> render(Address address) {
    return switch (address.path()) {
      case PATH -> Optional.of(form(address, "", false));
      case ASKED, DONE -> Optional.of(said(address));
      case CONFIRM -> Optional.of(confirm(address));
      case KeepController.ASK, KeepController.YES ->
          Optional.of(new Moved(address.to(PATH).asking(answers(address).query())));
      default -> Optional.empty();
    };
  }

  Answers answers(Address address) {
    return Answers.read(address.query(), publication.current().questionnaire());
  }

  /// @param email as typed
  Rendering form(Address address, String email, boolean isWrong) {
    var content =
        Markup.of("div", "measure stack")
            .holding(
                heading(say(address, "title")),
                Markup.of("p", "lead").saying(say(address, "lead")),
                Markup.of("form", "form")
                    .with("method", "post")
                    .with(
                        "action",
                        address.to(KeepController.ASK).asking(answers(address).query()).href())
                    .marked("novalidate")
                    .holding(
                        field(address, email, isWrong),
                        Markup.of("p")
                            .holding(
                                Markup.of("button")
                                    .with("type", "submit")
                                    .saying(say(address, "send")))),
                back(address));
    if (isWrong) {
      content.addComponentAsFirst(summary(address));
    }
    return rendering(address, isWrong ? 422 : 200, !isWrong, content);
  }

  private Markup field(Address address, String email, boolean isWrong) {
    var field =
        Markup.of("div", "field")
            .holding(
                Markup.of("label").with("for", ID).saying(say(address, "email")),
                Markup.of("p", "hint").with("id", ID + "-hint").saying(say(address, "hint")));
    var input =
        Markup.of("input")
            .with("type", "email")
            .with("id", ID)
            .with("name", "email")
            .with("autocomplete", "email")
            .with("value", email)
            .with("aria-describedby", ID + (isWrong ? "-hint " + ID + "-error" : "-hint"));
    if (isWrong) {
      input.with("aria-invalid", "true");
      field.holding(
          Markup.of("p", "error")
              .with("id", ID + "-error")
              .saying(words.say(address.language(), "privacy.ask.no-address")));
    }
    return field.holding(input);
  }

  private Markup summary(Address address) {
    return Markup.of("div", "error-summary")
        .with("role", "alert")
        .with("tabindex", "-1")
        .holding(
            Markup.of("h2").saying(words.say(address.language(), "privacy.ask.problem")),
            Markup.of("p")
                .holding(
                    Markup.of("a")
                        .with(
                            "href",
                            address.to(PATH).asking(answers(address).query()).href() + "#" + ID)
                        .marked("router-ignore")
                        .saying(words.say(address.language(), "privacy.ask.no-address"))));
  }

  private Rendering said(Address address) {
    String what = address.path().equals(ASKED) ? "asked" : "done";
    var content =
        Markup.of("div", "measure stack")
            .holding(
                heading(say(address, what + ".title")),
                Markup.of("p", "lead").saying(say(address, what + ".lead")),
                back(address));
    return rendering(address, 200, true, content);
  }

  /// Nothing personal, and nothing happens, before the button is pressed.
  private Rendering confirm(Address address) {
    var content =
        Markup.of("div", "measure stack")
            .holding(
                heading(say(address, "confirm.title")),
                Markup.of("p", "lead").saying(say(address, "confirm.lead")),
                Markup.of("form")
                    .with("method", "post")
                    .with(
                        "action",
                        address.to(KeepController.YES).asking(answers(address).query()).href())
                    .holding(
                        Markup.of("input")
                            .with("type", "hidden")
                            .with("name", "token")
                            .with("value", address.parameter("token")))
                    .holding(remember(address))
                    .holding(
                        Markup.of("button").with("type", "submit").saying(say(address, "yes"))),
                Markup.of("p", "hint").saying(say(address, "confirm.end")));
    return rendering(address, 200, false, content);
  }

  /// The box to be known again, not ticked; whoever asks for privacy is not asked.
  private List<Markup> remember(Address address) {
    if (privacy.isSent()) {
      return List.of();
    }
    String hint = REMEMBER + "-hint";
    return List.of(
        Markup.of("div", "choice")
            .holding(
                Markup.of("input")
                    .with("type", "checkbox")
                    .with("id", REMEMBER)
                    .with("name", REMEMBER)
                    .with("value", "yes")
                    .with("aria-describedby", hint),
                Markup.of("label")
                    .with("for", REMEMBER)
                    .saying(words.say(address.language(), "visitor.remember")),
                Markup.of("p", "hint")
                    .with("id", hint)
                    .saying(
                        words.say(
                            address.language(),
                            "visitor.remember.hint",
                            browsers.kept().toDays()))));
  }

  private Markup back(Address address) {
    return Markup.of("p")
        .holding(
            Markup.link(
                address.to(JOURNEY).asking(answers(address).query()), say(address, "back")));
  }

  private Rendering rendering(Address address, int status, boolean isCacheable, Markup content) {
    var head =
        new Head(
            say(address, "title"),
            say(address, "lead"),
            address.to(PATH),
            false,
            "website",
            List.of());
    return new Rendering(status, head, content, isCacheable, List.of());
  }

  private static Markup heading(String said) {
    return Markup.of("h1").with("tabindex", "-1").marked("data-focus").saying(said);
  }

  private String say(Address address, String key) {
    return words.say(address.language(), "privacy.keep." + key);
  }
}
