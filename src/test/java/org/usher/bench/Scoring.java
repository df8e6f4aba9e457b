package org.usher.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.usher.scoring.ScoringBenches;

/// What scoring is worth on public data.
///
/// Arguments: `--data F.csv --label COL --rules F.yaml [--order COL] [--folds 5] [--labels
/// 20,100,500] [--delimiter ;] [--json]`, and with `--loop` also `[--capacity 0.3] [--explore
/// 0.05]`.
final class Scoring {

  private Scoring() {}

  public static void main(String[] arguments) throws Exception {
    run(new Options(arguments));
  }

  private static void run(Options options) throws Exception {
    var benches =
        new ScoringBenches(
            Path.of(needed(options, "data")),
            options.text("delimiter"),
            Path.of(needed(options, "rules")),
            needed(options, "label"),
            options.text("order"),
            options.has("json"));
    if (options.has("loop")) {
      benches.loop(options.decimal("capacity", 0.3), options.decimal("explore", 0.05));
    } else {
      benches.forecasts(options.number("folds", 5), labels(options));
    }
  }

  private static String needed(Options options, String name) {
    return options
        .text(name)
        .orElseThrow(() -> new IllegalArgumentException("--%s is missing".formatted(name)));
  }

  private static List<Integer> labels(Options options) {
    return Optional.of(options.text("labels").orElse("20,100,500")).stream()
        .flatMap(list -> Arrays.stream(list.split(",", -1)))
        .map(String::strip)
        .map(Integer::valueOf)
        .toList();
  }
}
