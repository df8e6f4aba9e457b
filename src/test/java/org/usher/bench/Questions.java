package org.usher.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.SequencedMap;

/// Compares ways of choosing questions on a table of items, through the portal's own classes.
///
/// Arguments: `--items F.csv [--slips 0.1] [--skips 0.1] [--visitors 1000] [--seed 1] [--json]`.
/// First the mean number of questions without noise, until only items are left that no question
/// tells apart; then, with slips and skips, how often the item stands first or among three, and
/// what the rule "three hold 0.8 of belief" stops at.
final class Questions {

  private static final Duration OPTIMUM_WITHIN = Duration.ofMinutes(1);

  private Questions() {}

  public static void main(String[] arguments) throws IOException {
    var options = new Options(arguments);
    var table = ItemTable.read(options.file("items"));
    table.remarks().forEach(System.err::println);
    var noise =
        new Noise(
            options.share("slips", 0.1), options.share("skips", 0.1), options.number("seed", 1));
    var sheet = new Sheet(options.has("json"), System.out);
    rows(table, noise, options.number("visitors", 1_000), OPTIMUM_WITHIN).forEach(sheet::add);
    sheet.print();
  }

  /// A row for each policy.
  static List<SequencedMap<String, Object>> rows(
      ItemTable table, Noise noise, int visitors, Duration optimumWithin) {
    var free = new NoiseFree(table);
    var noisy = new Visitors(table, noise, visitors);
    var optimum = Optimum.of(free.answers(), optimumWithin);
    int questions = noisy.site().questions();
    int[] order = free.bestOrder();
    int[] noisyOrder = free.site().numbersIn(noisy.site(), order);
    noisy.ask(Policy.adaptive()); // so that times are those of compiled code
    return List.of(
        row("adaptive", free.adaptive(Policy.adaptive()), optimum, noisy.ask(Policy.adaptive())),
        row("fixed", free.fixed(order), optimum, noisy.ask(Policy.fixed(noisyOrder))),
        row(
            "random",
            free.random(noise.seed()),
            optimum,
            noisy.ask(Policy.random(questions, new Random(noise.seed())))),
        row("hard", free.adaptive(Policy.hard()), optimum, noisy.ask(Policy.hard())));
  }

  private static SequencedMap<String, Object> row(
      String policy, double expected, OptionalDouble optimum, Visitors.Outcome outcome) {
    var row = new LinkedHashMap<String, Object>();
    row.put("bench", "questions");
    row.put("policy", policy);
    row.put("expected_questions", Sheet.rounded(expected));
    row.put("optimum", optimum.isPresent() ? Sheet.rounded(optimum.getAsDouble()) : null);
    row.put("hit1", outcome.hits1());
    row.put("hit3", outcome.hits3());
    row.put("stop_questions", Sheet.rounded(outcome.stopQuestions()));
    row.put("stop_right3", Sheet.rounded(outcome.stopRight()));
    row.put("stop_calibration", Sheet.rounded(outcome.calibrationError()));
    row.put("choice_p50_ms", outcome.choices().percentile(50));
    row.put("choice_p95_ms", outcome.choices().percentile(95));
    return row;
  }
}
