package org.usher.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.usher.content.Audience;
import org.usher.content.BuyingJob;
import org.usher.content.Fit;
import org.usher.content.Page;
import org.usher.content.PageId;
import org.usher.content.SiteSettings;
import org.usher.content.Snapshot;
import org.usher.design.Text;
import org.usher.question.Condition;
import org.usher.question.Option;
import org.usher.question.OptionId;
import org.usher.question.Question;
import org.usher.question.QuestionId;
import org.usher.question.Questionnaire;

/// A table of items as a site: a page for each item, a question for each column that has at least
/// two values. The value of an item fits, the other values do not, an empty cell says nothing.
final class ItemSite {

  private final ItemTable table;
  private final List<Integer> columns;
  private final List<List<String>> values;

  ItemSite(ItemTable table) {
    this.table = table;
    this.columns =
        IntStream.range(0, table.questions().size())
            .filter(column -> table.values(column).size() > 1)
            .boxed()
            .toList();
    this.values = columns.stream().map(table::values).toList();
  }

  int items() {
    return table.size();
  }

  int questions() {
    return columns.size();
  }

  /// The same questions by their numbers in another site of the same items; those it does not ask
  /// are left out.
  int[] numbersIn(ItemSite other, int[] questions) {
    return IntStream.of(questions)
        .map(question -> other.columns.indexOf(columns.get(question)))
        .filter(question -> question >= 0)
        .toArray();
  }

  int options(int question) {
    return values.get(question).size();
  }

  /// Options answered by an item, one for each question; -1 where it says nothing.
  int[] answers(int item) {
    return IntStream.range(0, columns.size())
        .map(question ->
            values.get(question).indexOf(table.rows().get(item).get(columns.get(question))))
        .toArray();
  }

  /// The site without an index.
  Snapshot snapshot() {
    var pages = new LinkedHashMap<PageId, Page>();
    for (int item = 0; item < items(); item++) {
      var id = new PageId("item-" + item);
      pages.put(id, page(id, answers(item)));
    }
    return new Snapshot(
        "items",
        Instant.EPOCH,
        settings(),
        new Questionnaire(IntStream.range(0, questions()).mapToObj(this::question).toList()),
        Map.of("en", pages),
        Map.of(),
        Map.of());
  }

  private Page page(PageId id, int[] answers) {
    var marks = new HashMap<QuestionId, Map<OptionId, Fit>>();
    for (int question = 0; question < answers.length; question++) {
      int own = answers[question];
      if (own >= 0) {
        var fits = new HashMap<OptionId, Fit>();
        for (int option = 0; option < options(question); option++) {
          fits.put(optionId(option), option == own ? Fit.FITS : Fit.DOES_NOT_FIT);
        }
        marks.put(questionId(question), fits);
      }
    }
    return new Page(
        id,
        "en",
        id.slug(),
        "",
        BuyingJob.PROBLEM,
        LocalDate.EPOCH,
        LocalDate.EPOCH,
        new Audience(marks),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  static QuestionId questionId(int question) {
    return new QuestionId("q" + question);
  }

  static OptionId optionId(int option) {
    return new OptionId("o" + option);
  }

  private Question question(int number) {
    Text words = Text.of("en", "?");
    return new Question(
        questionId(number),
        words,
        words,
        IntStream.range(0, options(number))
            .mapToObj(option -> new Option(optionId(option), words, words, words, List.of()))
            .toList(),
        List.of(),
        Condition.ALWAYS,
        false,
        1);
  }

  private static SiteSettings settings() {
    Text words = Text.of("en", "?");
    return new SiteSettings(
        List.of("en"), words, words, words, words, words, 30, words, words, words, List.of());
  }
}
