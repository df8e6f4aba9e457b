package org.usher.handoff.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.usher.design.Markup;
import org.usher.design.Words;
import org.usher.handoff.ContactCheck;
import org.usher.handoff.FieldProblem;

/// One field of the form: label, hint, what is wrong, input, each tied to the input for those who
/// do not see it.
final class FieldPart {

  private final ContactState state;
  private final Words words;
  private final String id;

  FieldPart(ContactState state, Words words, String id) {
    this.state = state;
    this.words = words;
    this.id = id;
  }

  /// Which element a link to the field leads to: of a group of choices, the first.
  static String focusId(String field) {
    return switch (field) {
      case ContactCheck.WAY -> "way-email";
      case ContactCheck.WISH -> "wish-answer";
      default -> field;
    };
  }

  static String said(FieldProblem problem, Words words, String language) {
    String field = words.say(language, "handoff.field." + problem.field());
    var arguments = new ArrayList<Object>(problem.arguments());
    arguments.add(field);
    return words.say(language, "handoff.problem." + problem.key(), arguments.toArray());
  }

  /// A field of one line.
  ///
  /// @param autocomplete what the browser may fill in; empty for nothing
  Markup line(String type, String value, String autocomplete) {
    var input = Markup.of("input").with("type", type).with("value", value);
    if (!autocomplete.isEmpty()) {
      input.with("autocomplete", autocomplete);
    }
    return around(input);
  }

  /// A field of many lines.
  Markup lines(String value) {
    return around(Markup.of("textarea").with("rows", "5").saying(value));
  }

  /// Some choices of which one is made.
  Markup choices(List<Markup> choices) {
    var group =
        Markup.of("fieldset", "choices")
            .holding(Markup.of("legend").saying(say("handoff.field." + id)));
    describe(group);
    hint().ifPresent(hint -> group.holding(hint));
    error().ifPresent(error -> group.holding(error));
    return group.holding(choices);
  }

  private Markup around(Markup input) {
    input.with("id", id).with("name", id);
    describe(input);
    if (state.problem(id).isPresent()) {
      input.with("aria-invalid", "true");
    }
    var field =
        Markup.of("div", "field")
            .holding(Markup.of("label").with("for", id).saying(say("handoff.field." + id)));
    hint().ifPresent(hint -> field.holding(hint));
    error().ifPresent(error -> field.holding(error));
    return field.holding(input);
  }

  private void describe(Markup element) {
    var ids = new ArrayList<String>();
    hint().ifPresent(hint -> ids.add(id + "-hint"));
    error().ifPresent(error -> ids.add(id + "-error"));
    if (!ids.isEmpty()) {
      element.with("aria-describedby", String.join(" ", ids));
    }
  }

  private Optional<Markup> hint() {
    String key = "handoff.hint." + id;
    return words.has(key)
        ? Optional.of(Markup.of("p", "hint").with("id", id + "-hint").saying(say(key)))
        : Optional.empty();
  }

  private Optional<Markup> error() {
    return state
        .problem(id)
        .map(problem ->
            Markup.of("p", "error")
                .with("id", id + "-error")
                .holding(
                    Markup.of("span", "unseen").saying(say("handoff.error") + " "),
                    Markup.of("span").saying(said(problem, words, language()))));
  }

  private String language() {
    return state.address().language();
  }

  private String say(String key) {
    return words.say(language(), key);
  }
}
