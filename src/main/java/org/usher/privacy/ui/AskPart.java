package org.usher.privacy.ui;

import org.springframework.stereotype.Component;
import org.usher.design.Address;
import org.usher.design.Markup;
import org.usher.design.Words;

/// Asks for the way to what is kept: an e-mail address, and what for.
@Component
class AskPart {

  private static final String ID = "privacy-email";

  private final Words words;

  AskPart(Words words) {
    this.words = words;
  }

  Markup whole(Address address, String email, boolean isWrong) {
    return Markup.of("section", "panel stack")
        .with("aria-labelledby", "ask")
        .holding(
            Markup.of("h2").with("id", "ask").saying(say(address, "privacy.ask.title")),
            Markup.of("p").saying(say(address, "privacy.ask.lead")),
            Markup.of("form", "form")
                .with("method", "post")
                .with("action", address.to(PrivacyController.ASK).bare())
                .marked("novalidate")
                .holding(field(address, email, isWrong), buttons(address)));
  }

  /// What is wrong, at the top of the page, with the way to it.
  Markup summary(Address address) {
    return Markup.of("div", "error-summary")
        .with("role", "alert")
        .with("tabindex", "-1")
        .holding(
            Markup.of("h2").saying(say(address, "privacy.ask.problem")),
            Markup.of("p")
                .holding(
                    Markup.of("a")
                        .with("href", address.to(PrivacyScreen.PATH).bare() + "#" + ID)
                        .marked("router-ignore")
                        .saying(say(address, "privacy.ask.no-address"))));
  }

  private Markup field(Address address, String email, boolean isWrong) {
    var field =
        Markup.of("div", "field")
            .holding(
                Markup.of("label").with("for", ID).saying(say(address, "privacy.ask.email")),
                Markup.of("p", "hint")
                    .with("id", ID + "-hint")
                    .saying(say(address, "privacy.ask.hint")));
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
              .saying(say(address, "privacy.ask.no-address")));
    }
    return field.holding(input);
  }

  private Markup buttons(Address address) {
    return Markup.of("div", "steps")
        .holding(
            button(address, "see", "").with("value", "SEE"),
            button(address, "erase", "quiet").with("value", "ERASE"));
  }

  private Markup button(Address address, String what, String classes) {
    return Markup.of("button", classes)
        .with("type", "submit")
        .with("name", "use")
        .saying(say(address, "privacy.ask." + what));
  }

  private String say(Address address, String key) {
    return words.say(address.language(), key);
  }
}
