package org.usher.handoff.ui;

import java.util.List;
import org.usher.design.Markup;
import org.usher.design.Words;
import org.usher.question.Answers;
import org.usher.question.Option;
import org.usher.question.Question;

/// A question within the contact form, in place of the line that said its answer.
final class QuestionInForm {

  /// Field of the button that opens a question.
  static final String CHANGE = "change";

  /// Field of the question that stands open.
  static final String ANSWERING = "answering";

  /// Field of the button that takes the answer; any other sends what has not been seen yet.
  static final String TAKE = "take";

  /// Field of its options.
  static final String ANSWER = "answer";

  private final ContactState state;
  private final Words words;

  QuestionInForm(ContactState state, Words words) {
    this.state = state;
    this.words = words;
  }

  Markup whole(Question question) {
    return Markup.of("fieldset", "choices asked")
        .holding(
            Markup.of("legend").saying(question.ask().in(language())),
            Markup.of("input")
                .with("type", "hidden")
                .with("name", ANSWERING)
                .with("value", question.id().value()))
        .holding(question.options().stream().map(option -> choice(question, option)).toList())
        .holding(unsure(question))
        .holding(
            Markup.of("p")
                .holding(
                    Markup.of("button", "quiet")
                        .with("type", "submit")
                        .with("name", TAKE)
                        .with("value", "on")
                        .saying(words.say(language(), "handoff.preview.take"))));
  }

  private Markup choice(Question question, Option option) {
    return choice(
        question, option.id().value(), option.label().in(language()), isChosen(question, option));
  }

  /// Of several, choosing none says the same.
  private List<Markup> unsure(Question question) {
    return question.isSeveral()
        ? List.of()
        : List.of(
            choice(
                question, Answers.SKIPPED, words.say(language(), "handoff.preview.unsure"), false));
  }

  private Markup choice(Question question, String value, String said, boolean isChosen) {
    String id = ANSWER + "-" + value;
    return Markup.of("div", "choice")
        .holding(
            Markup.of("input")
                .with("type", question.isSeveral() ? "checkbox" : "radio")
                .with("id", id)
                .with("name", ANSWER)
                .with("value", value)
                .marked("checked", isChosen)
                .marked("autofocus", isChosen),
            Markup.of("label").with("for", id).saying(said));
  }

  private boolean isChosen(Question question, Option option) {
    return state.preview().facts().answers().has(question.id(), option.id())
        || state.preview().arrived().has(question.id(), option.id());
  }

  private String language() {
    return state.address().language();
  }
}
