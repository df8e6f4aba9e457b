package org.usher.handoff.ui;

import org.usher.design.Markup;
import org.usher.design.Words;
import org.usher.handoff.FieldProblem;

/// Why the form came back, at its top, with a link to each field in question. After the error
/// summary of the GOV.UK Design System.
final class BackPart {

  private final ContactState state;
  private final Words words;

  BackPart(ContactState state, Words words) {
    this.state = state;
    this.words = words;
  }

  Markup whole() {
    var summary =
        Markup.of("div", "error-summary")
            .with("role", "alert")
            .with("tabindex", "-1")
            .marked("autofocus")
            .holding(Markup.of("h2").saying(say("handoff.back.heading")));
    if (!state.trouble().isEmpty()) {
      summary.holding(Markup.of("p").saying(say(state.trouble())));
    }
    if (!state.problems().isEmpty()) {
      summary.holding(Markup.of("ul").holding(state.problems().stream().map(this::item).toList()));
    }
    return summary;
  }

  /// A link with the full address: the document has a `base`, against which a bare fragment would
  /// lead away.
  private Markup item(FieldProblem problem) {
    return Markup.of("li")
        .holding(
            Markup.of("a")
                .with("href", state.address().href() + "#" + FieldPart.focusId(problem.field()))
                .marked("router-ignore")
                .saying(FieldPart.said(problem, words, state.address().language())));
  }

  private String say(String key) {
    return words.say(state.address().language(), key);
  }
}
