package org.usher.matching.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.function.Function;
import org.usher.design.Markup;
import org.usher.question.Answers;
import org.usher.question.Question;

/// Questions and what was answered, as a list of pairs.
final class AnswersPart {

  private final Journey journey;

  AnswersPart(Journey journey) {
    this.journey = journey;
  }

  /// @param acts links that stand beside an answer
  Markup whole(Answers answers, Function<Question, List<? extends Component>> acts) {
    var list = Markup.of("dl", "said");
    answers.asked().stream()
        .flatMap(id -> journey.site().questionnaire().question(id).stream())
        .forEach(question ->
            list.holding(
                Markup.of("div")
                    .holding(
                        Markup.of("dt").saying(question.ask().in(journey.language())),
                        Markup.of("dd").saying(answer(answers, question)))
                    .holding(acts(acts.apply(question)))));
    return list;
  }

  private static List<Markup> acts(List<? extends Component> links) {
    return links.isEmpty() ? List.of() : List.of(Markup.of("dd", "acts").holding(links));
  }

  private String answer(Answers answers, Question question) {
    String chosen = journey.chosen(question, answers);
    return chosen.isEmpty() ? journey.say("matching.journey.not-sure") : chosen;
  }
}
