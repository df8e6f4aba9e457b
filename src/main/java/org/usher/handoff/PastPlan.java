package org.usher.handoff;

import static java.util.Locale.ROOT;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.usher.design.Text;
import org.usher.question.Option;
import org.usher.question.OptionId;
import org.usher.question.Question;
import org.usher.question.Questionnaire;

/// What each column of a file means.
public record PastPlan(List<PastColumn> columns) {

  private static final Set<String> WHEN =
      Set.of(
          "date",
          "created",
          "created at",
          "create date",
          "created date",
          "day",
          "datum",
          "erstellt",
          "erstellt am",
          "erstellungsdatum");
  private static final Set<String> VERDICT =
      Set.of(
          "verdict",
          "status",
          "lead status",
          "outcome",
          "result",
          "converted",
          "won",
          "label",
          "stage",
          "deal stage",
          "lifecycle stage",
          "ergebnis",
          "stand",
          "phase");
  private static final Set<String> KEY =
      Set.of(
          "email",
          "e-mail",
          "email address",
          "mail",
          "id",
          "record id",
          "lead id",
          "e-mail-adresse");

  public PastPlan {
    columns = List.copyOf(columns);
  }

  /// A first guess by the names of the columns and the values in them.
  static PastPlan guessed(CsvTable table, Questionnaire questionnaire) {
    var columns = new ArrayList<PastColumn>();
    for (int column = 0; column < table.header().size(); column++) {
      columns.add(guess(plain(table.header().get(column)), questionnaire));
    }
    return new PastPlan(columns);
  }

  private static PastColumn guess(String name, Questionnaire questionnaire) {
    if (WHEN.contains(name)) {
      return new PastColumn.When();
    }
    if (VERDICT.contains(name)) {
      return new PastColumn.Verdict();
    }
    if (KEY.contains(name)) {
      return new PastColumn.Key();
    }
    return questionnaire.questions().stream()
        .filter(question -> plain(question.id().value()).equals(name) || says(question.ask(), name))
        .findFirst()
        .<PastColumn>map(PastPlan::answering)
        .orElseGet(PastColumn.Nothing::new);
  }

  /// A column of answers whose values are options by id, by label, or by another name of them, and
  /// numbers those whose labels hold them.
  public static PastColumn.Answer answering(Question question) {
    var options = new HashMap<String, OptionId>();
    for (Option option : question.options()) {
      names(option).forEach(name -> options.putIfAbsent(name, option.id()));
    }
    List<PastRange> ranges =
        question.options().stream()
            .flatMap(option ->
                texts(option.label())
                    .flatMap(label -> PastRange.read(option.id(), label).stream())
                    .limit(1))
            .toList();
    return new PastColumn.Answer(question.id(), options, ranges);
  }

  private static Stream<String> names(Option option) {
    return Stream.concat(
        Stream.of(plain(option.id().value())),
        Stream.concat(texts(option.label()), option.also().stream().map(PastPlan::plain)));
  }

  private static boolean says(Text text, String name) {
    return texts(text).anyMatch(name::equals);
  }

  private static Stream<String> texts(Text text) {
    return text.byLanguage().values().stream().map(PastPlan::plain);
  }

  public static String plain(String given) {
    return given.strip().toLowerCase(ROOT).replaceAll("[_\\s]+", " ");
  }

  /// The column of that meaning.
  <C extends PastColumn> Optional<Integer> find(Class<C> meaning) {
    for (int column = 0; column < columns.size(); column++) {
      if (meaning.isInstance(columns.get(column))) {
        return Optional.of(column);
      }
    }
    return Optional.empty();
  }

  /// The column that says what became of a lead.
  Optional<Map.Entry<Integer, PastColumn.Verdict>> verdict() {
    return find(PastColumn.Verdict.class)
        .filter(column -> columns.get(column) instanceof PastColumn.Verdict)
        .map(column -> Map.entry(column, (PastColumn.Verdict) columns.get(column)));
  }

  /// By column, those that are answers.
  Map<Integer, PastColumn.Answer> answers() {
    var answers = new HashMap<Integer, PastColumn.Answer>();
    for (int column = 0; column < columns.size(); column++) {
      if (columns.get(column) instanceof PastColumn.Answer answer) {
        answers.put(column, answer);
      }
    }
    return answers;
  }
}
