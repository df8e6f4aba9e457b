package org.usher.handoff.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.usher.content.Snapshot;
import org.usher.design.Markup;
import org.usher.design.Speech;
import org.usher.handoff.PastColumn;
import org.usher.handoff.PastPlan;
import org.usher.handoff.PastPreview;
import org.usher.question.Option;
import org.usher.question.OptionId;
import org.usher.question.Question;

/// What each column of a file means, to be corrected: a question, the date, the verdict, or
/// nothing; and for a question, which option each value is.
final class PastColumns extends HtmlContainer {

  private static final int MOST_VALUES = 12;
  private static final String NOTHING = "nothing";
  private static final String WHEN = "when";
  private static final String VERDICT = "verdict";
  private static final String KEY = "key";

  private final transient PastPreview seen;
  private final transient Snapshot site;
  private final transient Speech speech;
  private final transient Consumer<PastPlan> changed;

  PastColumns(PastPreview seen, Snapshot site, Speech speech, Consumer<PastPlan> changed) {
    super("div");
    this.seen = seen;
    this.site = site;
    this.speech = speech;
    this.changed = changed;
    addClassName("past-columns");
    for (int column = 0; column < seen.header().size(); column++) {
      add(column(column));
    }
  }

  private Component column(int number) {
    var choices = new ArrayList<>(List.of(NOTHING, WHEN, VERDICT, KEY));
    site.questionnaire().questions().forEach(question -> choices.add(question.id().value()));
    var whole =
        Markup.of("div", "form")
            .holding(
                new Choice<>(
                    "past-" + number,
                    seen.header().get(number),
                    String.join(" · ", seen.samples().get(number).stream().limit(3).toList()),
                    choices,
                    this::label,
                    name(seen.plan().columns().get(number)),
                    choice -> change(number, column(choice))));
    if (seen.plan().columns().get(number) instanceof PastColumn.Answer answer) {
      List<String> values = seen.samples().get(number).stream().limit(MOST_VALUES).toList();
      for (int row = 0; row < values.size(); row++) {
        whole.add(value("past-%d-%d".formatted(number, row), number, answer, values.get(row)));
      }
    }
    return whole;
  }

  private Component value(String id, int number, PastColumn.Answer answer, String value) {
    Optional<Question> question = site.questionnaire().question(answer.question());
    var choices = new ArrayList<>(List.of(NOTHING));
    question.ifPresent(asked ->
        asked.options().stream().map(Option::id).map(OptionId::value).forEach(choices::add));
    String plain = PastPlan.plain(value);
    return new Choice<>(
        id,
        speech.say("handoff.past.value", value),
        "",
        choices,
        choice ->
            question
                .flatMap(asked -> asked.option(new OptionId(choice)))
                .map(option -> option.label().in(speech.language()))
                .orElseGet(() -> speech.say("handoff.past.meaning.nothing")),
        Optional.ofNullable(answer.options().get(plain)).map(OptionId::value).orElse(NOTHING),
        choice -> change(number, with(answer, plain, choice)));
  }

  private static PastColumn with(PastColumn.Answer answer, String value, String choice) {
    Map<String, OptionId> given = new HashMap<>(answer.options());
    if (choice.equals(NOTHING)) {
      given.remove(value);
    } else {
      given.put(value, new OptionId(choice));
    }
    return new PastColumn.Answer(answer.question(), given);
  }

  private void change(int number, PastColumn meaning) {
    var columns = new ArrayList<>(seen.plan().columns());
    columns.set(number, meaning);
    changed.accept(new PastPlan(columns));
  }

  private PastColumn column(String choice) {
    return switch (choice) {
      case WHEN -> new PastColumn.When();
      case VERDICT -> new PastColumn.Verdict();
      case KEY -> new PastColumn.Key();
      default ->
          site.questionnaire().questions().stream()
              .filter(question -> question.id().value().equals(choice))
              .findFirst()
              .<PastColumn>map(PastPlan::answering)
              .orElseGet(PastColumn.Nothing::new);
    };
  }

  private static String name(PastColumn column) {
    return switch (column) {
      case PastColumn.Nothing() -> NOTHING;
      case PastColumn.When() -> WHEN;
      case PastColumn.Verdict() -> VERDICT;
      case PastColumn.Key() -> KEY;
      case PastColumn.Answer answer -> answer.question().value();
    };
  }

  private String label(String choice) {
    return site.questionnaire().questions().stream()
        .filter(question -> question.id().value().equals(choice))
        .findFirst()
        .map(question -> question.ask().in(speech.language()))
        .orElseGet(() -> speech.say("handoff.past.meaning." + choice));
  }
}
