package org.usher.handoff.ui;

import static java.util.Locale.ROOT;

import java.util.Arrays;
import java.util.List;
import org.usher.design.Markup;
import org.usher.design.Words;
import org.usher.handoff.ContactCheck;
import org.usher.handoff.Entries;
import org.usher.handoff.Wish;
import org.usher.lead.Way;

/// The form itself. It is plain HTML, so it is sent without script, and what was typed comes back
/// in its attributes.
final class FormPart {

  /// Field of the sealed preview.
  static final String SUBMISSION = "submission";

  /// Of the form, by which buttons outside it send it.
  static final String ID = "contact-form";

  /// Field of the buttons by which it comes back in another language.
  static final String LANGUAGE = "language";

  /// A field nobody sees, which programs fill in.
  static final String TRAP = "website";

  private final ContactState state;
  private final String promise;
  private final LaterPart later;
  private final Words words;

  /// @param promise what may be expected of sending it
  /// @param later what may be agreed to beyond that
  FormPart(ContactState state, String promise, LaterPart later, Words words) {
    this.state = state;
    this.promise = promise;
    this.later = later;
    this.words = words;
  }

  Markup whole() {
    return Markup.of("form", "form wide")
        .with("id", ID)
        .with("method", "post")
        .with("action", action())
        .with("accept-charset", "UTF-8")
        .marked("novalidate")
        .holding(
            sendingOnEnter(),
            hidden(),
            person(),
            new PreviewPart(state, words).whole(),
            sending(),
            trap());
  }

  private String action() {
    return state.address().to(SendController.PATH).asking(state.address().query()).href();
  }

  /// Enter in a field sends the form, by its first button; those that change an answer stand before
  /// the one that is seen.
  private Markup sendingOnEnter() {
    return Markup.of("div", "unseen")
        .with("aria-hidden", "true")
        .holding(
            Markup.of("button")
                .with("type", "submit")
                .with("tabindex", "-1")
                .with("aria-label", say("handoff.send")));
  }

  /// Without an id: when the live page takes over, its own preview must stand.
  private Markup hidden() {
    return Markup.of("input")
        .with("type", "hidden")
        .with("name", SUBMISSION)
        .with("value", state.sealed());
  }

  private Markup person() {
    Entries typed = state.entries();
    return Markup.of("div", "form")
        .holding(
            field(ContactCheck.NAME).line("text", typed.name(), "name"),
            field(ContactCheck.EMAIL).line("email", typed.email(), "email"),
            field(ContactCheck.COMPANY).line("text", typed.company(), "organization"),
            field(ContactCheck.MESSAGE).lines(typed.message()),
            field(ContactCheck.WAY).choices(ways()),
            field(ContactCheck.PHONE).line("tel", typed.phone(), "tel"),
            field(ContactCheck.TIME).line("text", typed.time(), ""));
  }

  private List<Markup> ways() {
    return Arrays.stream(Way.values())
        .map(way -> way.name().toLowerCase(ROOT))
        .map(way -> choice(ContactCheck.WAY, way, state.entries().way().equals(way)))
        .toList();
  }

  private Markup sending() {
    return Markup.of("div", "whole form")
        .holding(
            field(ContactCheck.WISH).choices(wishes()),
            later.whole(state),
            Markup.of("p", "hint").saying(promise),
            Markup.of("p")
                .holding(Markup.of("button").with("type", "submit").saying(say("handoff.send"))));
  }

  private List<Markup> wishes() {
    return Arrays.stream(Wish.values())
        .map(wish -> wish.name().toLowerCase(ROOT))
        .map(wish -> choice(ContactCheck.WISH, wish, state.entries().wish().equals(wish)))
        .toList();
  }

  private Markup choice(String name, String value, boolean isChosen) {
    String id = name + "-" + value;
    return Markup.of("div", "choice")
        .holding(
            Markup.of("input")
                .with("type", "radio")
                .with("id", id)
                .with("name", name)
                .with("value", value)
                .marked("checked", isChosen),
            label(id, say("handoff." + name + "." + value)));
  }

  private Markup trap() {
    return Markup.of("div", "trap")
        .with("aria-hidden", "true")
        .holding(
            label("form-" + TRAP, say("handoff.trap")),
            Markup.of("input")
                .with("type", "text")
                .with("id", "form-" + TRAP)
                .with("name", TRAP)
                .with("tabindex", "-1")
                .with("autocomplete", "off"));
  }

  private static Markup label(String id, String said) {
    return Markup.of("label").with("for", id).saying(said);
  }

  private FieldPart field(String id) {
    return new FieldPart(state, words, id);
  }

  private String language() {
    return state.address().language();
  }

  private String say(String key) {
    return words.say(language(), key);
  }
}
