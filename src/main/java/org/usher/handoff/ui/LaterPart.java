package org.usher.handoff.ui;

import java.time.Duration;
import org.usher.design.Markup;
import org.usher.design.Words;
import org.usher.handoff.ContactCheck;

/// What a buyer may agree to beyond being answered: one box for each, and none is ticked.
final class LaterPart {

  private final boolean mayAskToRemember;
  private final Duration remembered;
  private final Words words;

  /// @param mayAskToRemember whether the buyer is asked to be known again at later visits
  /// @param remembered for how long that would be
  LaterPart(boolean mayAskToRemember, Duration remembered, Words words) {
    this.mayAskToRemember = mayAskToRemember;
    this.remembered = remembered;
    this.words = words;
  }

  Markup whole(ContactState state) {
    String language = state.address().language();
    var part =
        Markup.of("fieldset", "choices")
            .holding(
                Markup.of("legend").saying(words.say(language, "handoff.also")),
                box(
                    ContactCheck.FOLLOW_UP,
                    state.entries().mayFollowUp(),
                    words.say(language, "handoff.consent.follow-up"),
                    words.say(language, "handoff.hint.follow-up")));
    return mayAskToRemember
        ? part.holding(
            box(
                ContactCheck.REMEMBER,
                state.entries().mayRemember(),
                words.say(language, "visitor.remember"),
                words.say(language, "visitor.remember.hint", remembered.toDays())))
        : part;
  }

  private static Markup box(String name, boolean isTicked, String label, String hint) {
    return Markup.of("div", "choice")
        .holding(
            Markup.of("input")
                .with("type", "checkbox")
                .with("id", name)
                .with("name", name)
                .with("value", "yes")
                .with("aria-describedby", name + "-hint")
                .marked("checked", isTicked),
            Markup.of("label").with("for", name).saying(label),
            Markup.of("p", "hint").with("id", name + "-hint").saying(hint));
  }
}
