package org.usher.matching;

import static java.util.Comparator.comparingDouble;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.usher.content.Fit;
import org.usher.content.Page;
import org.usher.question.Option;
import org.usher.question.OptionId;
import org.usher.question.Question;

/// How buyers who need each page would answer one question: P(option | page), compiled from the
/// editors' marks. Pages with the same marks share a row, so that they are handled as one group.
final class QuestionTable {

  /// Share of answers that are wrong: a slip of the finger or a misunderstanding. Of rates from 0.1
  /// to 0.14 it keeps what belief promises nearest to what is right (`bin/bench questions`).
  static final double SLIP_RATE = 0.1;

  /// The editor's judgement of a page is worth as many outcomes.
  private static final double PSEUDO_COUNTS = 20;

  private static final double LN_2 = Math.log(2);

  private final Question question;
  private final Map<OptionId, Integer> indexOfOption;
  private final int[] rowOfPage;
  private final List<Row> kinds = new ArrayList<>();
  private final int width;
  private final double answerRate;
  private final double[] rows;
  private final int usualRow;

  /// For each row but the usual one its pages, in order.
  private final int[][] unusual;

  private final double[] averages;

  /// What a page says and what was counted for it; pages that are the same in both share a row.
  private record Row(Map<OptionId, Fit> marks, Map<OptionId, Double> help) {}

  QuestionTable(Question question, List<Page> pages, Learnt learnt) {
    this.question = question;
    this.indexOfOption =
        IntStream.range(0, question.options().size())
            .boxed()
            .collect(toUnmodifiableMap(index -> question.options().get(index).id(), i -> i));
    this.rowOfPage = new int[pages.size()];
    this.width = question.options().size() + 1;
    this.answerRate = learnt.answerRate(question.id());
    this.rows = compile(pages, learnt);
    this.usualRow = usualRow();
    this.unusual = unusual();
    this.averages = expected(Belief.even(pages.size()));
  }

  /// For each row the probabilities of the options and then their entropy, all rows in one array:
  /// choosing a question reads them all.
  private double[] compile(List<Page> pages, Learnt learnt) {
    var rowOfKind = new HashMap<Row, Integer>();
    for (int page = 0; page < rowOfPage.length; page++) {
      var own =
          new Row(
              pages.get(page).audience().marks(question.id()),
              learnt.help(pages.get(page).id(), question.id()));
      Integer known = rowOfKind.putIfAbsent(own, kinds.size());
      rowOfPage[page] = known == null ? kinds.size() : known;
      if (known == null) {
        kinds.add(own);
      }
    }
    double[] typical = typical();
    return kinds.stream()
        .map(own -> taught(own.marks.isEmpty() ? typical : likelihood(own.marks), own.help))
        .flatMapToDouble(
            row -> DoubleStream.concat(Arrays.stream(row), DoubleStream.of(entropy(row))))
        .toArray();
  }

  /// The row that most pages share; mostly that of the pages that say nothing of the question.
  private int usualRow() {
    var pagesOfRow = new int[Math.max(1, kinds.size())];
    for (int row : rowOfPage) {
      pagesOfRow[row]++;
    }
    int most = 0;
    for (int row = 1; row < pagesOfRow.length; row++) {
      most = pagesOfRow[row] > pagesOfRow[most] ? row : most;
    }
    return most;
  }

  private int[][] unusual() {
    var size = new int[kinds.size()];
    for (int row : rowOfPage) {
      size[row] += row == usualRow ? 0 : 1;
    }
    var unusual = new int[kinds.size()][];
    Arrays.setAll(unusual, row -> new int[size[row]]);
    for (int page = rowOfPage.length - 1; page >= 0; page--) {
      int row = rowOfPage[page];
      if (row != usualRow) {
        unusual[row][--size[row]] = page;
      }
    }
    return unusual;
  }

  /// How buyers answer on average over the pages that say something, which is what is assumed of
  /// those that say nothing: no answer moves them much. An even row counts as one page more.
  private double[] typical() {
    int options = width - 1;
    var sums = new double[options];
    Arrays.fill(sums, 1.0 / options);
    int pages = 1;
    var rowsOfMarks = kinds.stream().map(row -> likelihood(row.marks)).toList();
    for (int row : rowOfPage) {
      boolean speaks = !kinds.get(row).marks.isEmpty();
      for (int option = 0; speaks && option < options; option++) {
        sums[option] += rowsOfMarks.get(row)[option];
      }
      pages += speaks ? 1 : 0;
    }
    double all = pages;
    return Arrays.stream(sums).map(sum -> sum / all).toArray();
  }

  /// What was counted, with the editor's row as so many counts (a Dirichlet prior).
  private double[] taught(double[] editors, Map<OptionId, Double> help) {
    double counted = 0;
    for (var entry : help.entrySet()) {
      counted += has(entry.getKey()) ? entry.getValue() : 0;
    }
    if (counted == 0) {
      return editors;
    }
    var taught = new double[editors.length];
    for (int option = 0; option < taught.length; option++) {
      double own = help.getOrDefault(question.options().get(option).id(), 0.0);
      taught[option] = (PSEUDO_COUNTS * editors[option] + own) / (PSEUDO_COUNTS + counted);
    }
    return taught;
  }

  /// A wrong answer is any of the others, so the even part holds a little of the right one too.
  private double[] likelihood(Map<OptionId, Fit> own) {
    var weights = question.options().stream().mapToDouble(o -> weight(own, o)).toArray();
    double sum = Arrays.stream(weights).sum();
    double even = 1.0 / weights.length;
    double evenShare = Math.min(1, SLIP_RATE / (1 - even));
    return Arrays.stream(weights)
        .map(weight -> sum == 0 ? even : (1 - evenShare) * weight / sum + evenShare * even)
        .toArray();
  }

  /// How many buyers with this option need the page, compared with an option that fits. An option
  /// the editor does not mention stands between "may fit" and "does not fit".
  private static double weight(Map<OptionId, Fit> own, Option option) {
    return switch (own.get(option.id())) {
      case FITS -> 1;
      case MAY_FIT -> 0.5;
      case DOES_NOT_FIT -> 0;
      case null -> 0.25;
    };
  }

  Question question() {
    return question;
  }

  /// Share of buyers who answer it rather than skip it, 0 to 1.
  double answerRate() {
    return answerRate;
  }

  int indexOf(OptionId option) {
    Integer index = indexOfOption.get(option);
    if (index == null) {
      throw new IllegalArgumentException(
          "Question %s has no option '%s'".formatted(question.id(), option));
    }
    return index;
  }

  /// The indices of those of the options that the question has.
  int[] indices(Collection<OptionId> options) {
    return options.stream().filter(this::has).mapToInt(this::indexOf).toArray();
  }

  boolean has(OptionId option) {
    return indexOfOption.containsKey(option);
  }

  /// How many of these pages fit those who choose each option, in the editor's judgement.
  int[] fitting(int[] pages) {
    var pagesOfRow = new int[kinds.size()];
    for (int page : pages) {
      pagesOfRow[rowOfPage[page]]++;
    }
    var fitting = new int[width - 1];
    for (int row = 0; row < pagesOfRow.length; row++) {
      if (pagesOfRow[row] > 0) {
        count(kinds.get(row).marks, pagesOfRow[row], fitting);
      }
    }
    return fitting;
  }

  private void count(Map<OptionId, Fit> marks, int pages, int[] fitting) {
    marks.forEach((option, fit) -> {
      if (fit == Fit.FITS && has(option)) {
        fitting[indexOf(option)] += pages;
      }
    });
  }

  /// P(option | page).
  double probability(int page, int option) {
    return rows[rowOfPage[page] * width + option];
  }

  /// P(what these options stand for | page): one of them is what the buyer came for, each as
  /// likely, so it is the mean over them.
  double probability(int page, int[] options) {
    double sum = 0;
    for (int option : options) {
      sum += probability(page, option);
    }
    return sum / options.length;
  }

  /// How differently buyers of two pages answer: the share who would have to answer otherwise for
  /// both to be alike (total variation), 0 to 1.
  double apart(int page, int other) {
    double apart = 0;
    for (int option = 0; option < width - 1; option++) {
      apart += Math.abs(probability(page, option) - probability(other, option)) / 2;
    }
    return apart;
  }

  /// What this answer says about a page: log2 of P(answer | page) against the average over all
  /// pages. Of several options the one that speaks loudest for the page stands for the answer.
  ///
  /// @param options at least one
  Reason reason(int page, int... options) {
    double average = Arrays.stream(options).mapToDouble(option -> averages[option]).sum();
    double bits = Math.log(probability(page, options) * options.length / average) / LN_2;
    Option loudest =
        Arrays.stream(options)
            .boxed()
            .max(comparingDouble(option -> probability(page, option) / averages[option]))
            .map(question.options()::get)
            .orElseThrow();
    var mark = Optional.ofNullable(kinds.get(rowOfPage[page]).marks.get(loudest.id()));
    return new Reason(question, loudest, mark, bits);
  }

  /// What the answer is expected to tell about the page: the mutual information between the two, in
  /// bits (Lindley, 1956). Pages in the same row cannot be told apart by this question, so the
  /// result is that over groups of equivalent pages.
  double gain(Belief belief) {
    var expected = expected(belief);
    double remaining = expected[width - 1];
    expected[width - 1] = 0;
    return Math.max(0, entropy(expected) - remaining);
  }

  /// How likely buyers choose each option; sums to 1.
  double[] chances(Belief belief) {
    return Arrays.copyOf(expected(belief), width - 1);
  }

  /// The rows averaged by belief: chances of the options, then the expected entropy. Belief is
  /// added up by row first, unless it is about no more pages than there are rows.
  private double[] expected(Belief belief) {
    var expected = new double[width];
    if (belief.size() <= kinds.size()) {
      for (int place = 0; place < belief.size(); place++) {
        add(rowOfPage[belief.page(place)], belief.probability(place), expected);
      }
    } else {
      var byRow = belief.size() == rowOfPage.length ? ofAllPages(belief) : ofSome(belief);
      for (int row = 0; row < byRow.length; row++) {
        add(row, byRow[row], expected);
      }
    }
    return expected;
  }

  private double[] ofSome(Belief belief) {
    var byRow = new double[kinds.size()];
    for (int place = 0; place < belief.size(); place++) {
      byRow[rowOfPage[belief.page(place)]] += belief.probability(place);
    }
    return byRow;
  }

  /// As belief sums to 1, the row that most pages share has what the others leave.
  private double[] ofAllPages(Belief belief) {
    var byRow = new double[kinds.size()];
    double rest = 1;
    for (int row = 0; row < byRow.length; row++) {
      byRow[row] = belief.sum(unusual[row]);
      rest -= byRow[row];
    }
    byRow[usualRow] = Math.max(0, rest);
    return byRow;
  }

  private void add(int row, double share, double[] sum) {
    for (int i = 0, from = row * width; i < width; i++) {
      sum[i] += share * rows[from + i];
    }
  }

  private static double entropy(double[] distribution) {
    double entropy = 0;
    for (double share : distribution) {
      entropy -= share > 0 ? share * Math.log(share) / LN_2 : 0;
    }
    return entropy;
  }
}
