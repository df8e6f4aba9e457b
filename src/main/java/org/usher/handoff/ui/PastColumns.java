package org.usher.handoff.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.usher.content.Snapshot;
import org.usher.design.Markup;
import org.usher.design.Speech;
import org.usher.handoff.PastColumn;
import org.usher.handoff.PastPlan;
import org.usher.handoff.PastPreview;
import org.usher.handoff.PastRange;
import org.usher.question.Option;
import org.usher.question.OptionId;
import org.usher.question.Question;
import org.usher.scoring.Outcome;

/// What each column of a file means, to be corrected: a question, the date, the verdict, or
/// nothing; for a question, which option each value or number is, and for the verdict, which end.
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
    switch (seen.plan().columns().get(number)) {
      case PastColumn.Answer answer -> answers(whole, number, answer);
      case PastColumn.Verdict verdict -> results(whole, number, verdict);
      case PastColumn.Nothing(), PastColumn.When(), PastColumn.Key() -> {}
    }
    return whole;
  }

  private void answers(Markup whole, int number, PastColumn.Answer answer) {
    List<String> values = seen.samples().get(number);
    boolean areNumbers =
        !values.isEmpty()
            && values.stream().filter(value -> PastRange.number(value).isPresent()).count() * 2
                > values.size();
    if (areNumbers) {
      whole.add(ranges(number, answer));
    }
    values(
        whole,
        number,
        values.stream().filter(value -> !areNumbers || PastRange.number(value).isEmpty()).toList(),
        (id, value) -> value(id, number, answer, value));
  }

  private void results(Markup whole, int number, PastColumn.Verdict verdict) {
    values(
        whole,
        number,
        seen.samples().get(number),
        (id, value) -> result(id, number, verdict, value));
  }

  /// All of them, the rarer ones out of the way.
  private void values(
      Markup whole, int number, List<String> values, BiFunction<String, String, Component> choice) {
    var fields = new ArrayList<Component>();
    for (int row = 0; row < values.size(); row++) {
      fields.add(choice.apply("past-%d-%d".formatted(number, row), values.get(row)));
    }
    whole.holding(fields.stream().limit(MOST_VALUES).toList());
    if (fields.size() > MOST_VALUES) {
      whole.add(
          Markup.of("details")
              .holding(
                  Markup.of("summary")
                      .saying(speech.say("handoff.past.more", fields.size() - MOST_VALUES)))
              .holding(fields.stream().skip(MOST_VALUES).toList()));
    }
  }

  private Component result(String id, int number, PastColumn.Verdict verdict, String value) {
    String plain = PastPlan.plain(value);
    var choices = new ArrayList<>(List.of(NOTHING));
    Stream.of(Outcome.Result.values()).map(Enum::name).forEach(choices::add);
    return new Choice<>(
        id,
        speech.say("handoff.past.value", value),
        "",
        choices,
        choice ->
            speech.say(
                choice.equals(NOTHING)
                    ? "handoff.past.result.nothing"
                    : "handoff.past.result." + choice),
        Optional.ofNullable(verdict.results().get(plain)).map(Enum::name).orElse(NOTHING),
        choice -> change(number, with(verdict, plain, choice)));
  }

  private static PastColumn with(PastColumn.Verdict verdict, String value, String choice) {
    var given = new HashMap<>(verdict.results());
    if (choice.equals(NOTHING)) {
      given.remove(value);
    } else {
      given.put(value, Outcome.Result.valueOf(choice));
    }
    return new PastColumn.Verdict(given);
  }

  /// Which numbers are which option.
  private Component ranges(int number, PastColumn.Answer answer) {
    var part = Markup.of("div", "form");
    var entries = new LinkedHashMap<OptionId, Entry>();
    site.questionnaire()
        .question(answer.question())
        .ifPresent(question ->
            question
                .options()
                .forEach(option -> entries.put(option.id(), range(number, answer, option))));
    entries.values().forEach(part::add);
    part.add(
        Buttons.small(
            speech.say("handoff.past.ranges.use"), () -> change(number, with(answer, entries))));
    return part;
  }

  private Entry range(int number, PastColumn.Answer answer, Option option) {
    var entry =
        Entry.line(
                "past-%d-%s".formatted(number, option.id()),
                speech.say("handoff.past.range", option.label().in(speech.language())),
                "")
            .suggesting("50–249, ≤ 49, 250+");
    answer.ranges().stream()
        .filter(range -> range.option().equals(option.id()))
        .findFirst()
        .ifPresent(range -> entry.show(range.said()));
    return entry;
  }

  private static PastColumn with(PastColumn.Answer answer, Map<OptionId, Entry> entries) {
    return new PastColumn.Answer(
        answer.question(),
        answer.options(),
        entries.entrySet().stream()
            .flatMap(entry -> PastRange.read(entry.getKey(), entry.getValue().value()).stream())
            .toList());
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
    return new PastColumn.Answer(answer.question(), given, answer.ranges());
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
      case PastColumn.Verdict unused -> VERDICT;
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
