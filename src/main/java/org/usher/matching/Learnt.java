package org.usher.matching;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.usher.content.PageId;
import org.usher.matching.OutcomeCell.Kind;
import org.usher.question.OptionId;
import org.usher.question.QuestionId;

/// What was counted, summed up for belief. Immutable.
final class Learnt {

  /// Nothing was counted, or nothing may be learnt.
  static final Learnt NOTHING = new Learnt(List.of());

  /// Share of the help, the newest, on which it is tried whether the rest has taught anything.
  private static final double NEWEST = 0.2;

  /// A word that fewer visits have typed before they chose a page may name one of them.
  private static final double ENOUGH_VISITS = 5;

  /// Words for one page; rarer ones add nothing.
  private static final int MAX_WORDS = 30;

  /// The portal's guess of an answer rate is worth as many buyers.
  private static final double PSEUDO_BUYERS = 50;

  private final List<Map.Entry<OutcomeCell, Double>> counted;
  private final Map<String, Map<Kind, Double>> byPage = new HashMap<>();
  private final Map<String, Map<Kind, Double>> byQuestion = new HashMap<>();
  private final Map<String, Map<OptionId, Double>> helpByAnswer = new HashMap<>();
  private final Map<String, Map<String, Double>> typedByPage = new HashMap<>();
  private final TreeMap<LocalDate, Double> helpByDay = new TreeMap<>();

  /// A word and the visits that typed it before they chose a page which helped them.
  record TypedWord(String word, double visits) {}

  private Learnt(List<Map.Entry<OutcomeCell, Double>> counted) {
    this.counted = counted;
    for (var entry : counted) {
      OutcomeCell cell = entry.getKey();
      // Below zero when what is taken back was counted while learning was off, or before a reset.
      double weight = Math.max(0, entry.getValue());
      double help = weight * cell.kind().worth();
      if (cell.page().isEmpty()) {
        sum(byQuestion, cell.question(), cell.kind(), weight);
      } else if (cell.kind() == Kind.TYPED) {
        sum(typedByPage, cell.page(), cell.option(), weight);
      } else if (cell.question().isEmpty()) {
        sum(byPage, cell.page(), cell.kind(), weight);
        helpByDay.merge(cell.day(), help, Double::sum);
      } else {
        sum(helpByAnswer, key(cell.page(), cell.question()), new OptionId(cell.option()), help);
      }
    }
  }

  static Learnt of(Collection<Map.Entry<OutcomeCell, Double>> counted) {
    return counted.isEmpty() ? NOTHING : new Learnt(List.copyOf(counted));
  }

  private static <K> void sum(Map<String, Map<K, Double>> sums, String key, K kind, double more) {
    sums.computeIfAbsent(key, any -> new HashMap<>()).merge(kind, more, Double::sum);
  }

  private static String key(String page, String question) {
    return page + " " + question;
  }

  boolean isEmpty() {
    return counted.isEmpty();
  }

  /// All help counted: how much there is to learn from.
  double volume() {
    return helpByDay.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  double count(PageId page, Kind kind) {
    return byPage.getOrDefault(page.slug(), Map.of()).getOrDefault(kind, 0.0);
  }

  /// How much a page has helped, whatever was answered.
  double help(PageId page) {
    return byPage.getOrDefault(page.slug(), Map.of()).entrySet().stream()
        .mapToDouble(entry -> entry.getValue() * entry.getKey().worth())
        .sum();
  }

  /// How much a page has helped those who answered a question, by their answer.
  Map<OptionId, Double> help(PageId page, QuestionId question) {
    return helpByAnswer.getOrDefault(key(page.slug(), question.value()), Map.of());
  }

  /// What enough visitors typed before they chose a page, the most typed first.
  List<TypedWord> typed(PageId page) {
    return typedByPage.getOrDefault(page.slug(), Map.of()).entrySet().stream()
        .filter(entry -> entry.getValue() >= ENOUGH_VISITS)
        .map(entry -> new TypedWord(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.comparingDouble(TypedWord::visits).reversed().thenComparing(TypedWord::word))
        .limit(MAX_WORDS)
        .toList();
  }

  /// All visits counted for typed words.
  double typedVisits() {
    return typedByPage.values().stream()
        .flatMap(words -> words.values().stream())
        .mapToDouble(Double::doubleValue)
        .sum();
  }

  double asked(QuestionId question) {
    var counts = byQuestion.getOrDefault(question.value(), Map.of());
    return counts.getOrDefault(Kind.ANSWERED, 0.0) + counts.getOrDefault(Kind.SKIPPED, 0.0);
  }

  /// Share of buyers who answer a question, the portal's guess counting as some buyers.
  double answerRate(QuestionId question) {
    double answered =
        byQuestion.getOrDefault(question.value(), Map.of()).getOrDefault(Kind.ANSWERED, 0.0);
    return (answered + PSEUDO_BUYERS * Interview.ANSWER_RATE) / (asked(question) + PSEUDO_BUYERS);
  }

  /// What was known before the newest help.
  Learnt older() {
    LocalDate cut = cut();
    return part(cell -> cell.day().isBefore(cut));
  }

  /// The newest help, which [#older()] has not seen.
  Learnt newest() {
    LocalDate cut = cut();
    return part(cell -> !cell.day().isBefore(cut));
  }

  private Learnt part(Predicate<OutcomeCell> kept) {
    return of(counted.stream().filter(entry -> kept.test(entry.getKey())).toList());
  }

  /// The first day of the newest help.
  private LocalDate cut() {
    double left = volume() * NEWEST;
    for (var day : helpByDay.descendingMap().entrySet()) {
      left -= day.getValue();
      if (left <= 0) {
        return day.getKey();
      }
    }
    return LocalDate.MAX;
  }
}
