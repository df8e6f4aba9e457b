package org.usher.handoff.ui;

import java.util.List;
import java.util.Optional;
import org.usher.design.Markup;
import org.usher.design.Words;
import org.usher.handoff.Preview;
import org.usher.lead.EvidenceLine;
import org.usher.question.Question;

/// Every line that would reach sales, each with a box: ticked is sent, not ticked is struck. What
/// came with a link stands apart and is not ticked.
final class PreviewPart {

  /// Field of the lines that stay.
  static final String LINE = "line";

  private final ContactState state;
  private final Words words;

  PreviewPart(ContactState state, Words words) {
    this.state = state;
    this.words = words;
  }

  Markup whole() {
    var part =
        Markup.of("section", "stack")
            .with("aria-labelledby", "preview")
            .holding(
                Markup.of("h2").with("id", "preview").saying(say("handoff.preview.heading")),
                Markup.of("p", "hint").saying(say("handoff.preview.always")));
    List<EvidenceLine> own = lines(false);
    List<EvidenceLine> arrived = lines(true);
    if (own.isEmpty() && arrived.isEmpty()) {
      part.holding(Markup.of("p").saying(say("handoff.preview.nothing")));
    }
    if (!own.isEmpty()) {
      part.holding(group("handoff.preview.visit", own));
    }
    if (!arrived.isEmpty()) {
      part.holding(group("handoff.preview.arrived", arrived));
    }
    return part;
  }

  private List<EvidenceLine> lines(boolean hasArrived) {
    return state.preview().lines().stream()
        .filter(line -> Preview.hasArrived(line) == hasArrived)
        .toList();
  }

  private Markup group(String key, List<EvidenceLine> lines) {
    String hintId = key.substring(key.lastIndexOf('.') + 1) + "-hint";
    return Markup.of("fieldset", "choices")
        .with("aria-describedby", hintId)
        .holding(
            Markup.of("legend").saying(say(key)),
            Markup.of("p", "hint").with("id", hintId).saying(say(key + ".hint")),
            Markup.of("div", "evidence").holding(lines.stream().map(this::line).toList()));
  }

  private Markup line(EvidenceLine line) {
    Optional<Question> asked = state.asked().filter(question -> isAbout(line, question));
    if (asked.isPresent()) {
      return new QuestionInForm(state, words).whole(asked.get());
    }
    String id = "line-" + line.id().replace('.', '-');
    var choice =
        Markup.of("div", "choice")
            .holding(
                Markup.of("input")
                    .with("type", "checkbox")
                    .with("id", id)
                    .with("name", LINE)
                    .with("value", line.id())
                    .marked("checked", state.entries().lines().contains(line.id())),
                Markup.of("label").with("for", id).saying(line.words()));
    if (line.kind() == EvidenceLine.Kind.ANSWER) {
      choice.holding(correction(line));
    }
    return choice;
  }

  private static boolean isAbout(EvidenceLine line, Question question) {
    return line.kind() == EvidenceLine.Kind.ANSWER && question(line).equals(question.id().value());
  }

  private static String question(EvidenceLine line) {
    return line.id().substring(line.id().indexOf('.') + 1);
  }

  /// The form comes back with the question in place of the line, and with all that was typed.
  private Markup correction(EvidenceLine line) {
    return Markup.of("p")
        .holding(
            Markup.of("button", "link")
                .with("type", "submit")
                .with("name", QuestionInForm.CHANGE)
                .with("value", question(line))
                .holding(
                    Markup.of("span").saying(say("handoff.preview.change")),
                    Markup.of("span", "unseen").saying(": " + line.words())));
  }

  private String say(String key) {
    return words.say(state.address().language(), key);
  }
}
