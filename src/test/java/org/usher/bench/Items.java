package org.usher.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;

/// Makes tables of items for the bench `questions`, the same for the same arguments.
///
/// `--docs docs.jsonl.gz --family attr_t_product_type=Processor [--items 300] [--questions 40]`
/// takes documents with attributes: items of one family (without `--family` any), drawn with the
/// seed; the attributes that most of them have; numbers cut at quartiles, and of words the five
/// commonest values, else "other".
///
/// `--yes-no [--items 50] [--questions 85]` invents one: items are drawn from a few traits, so that
/// columns go together as they do in life.
///
/// Both: `--out F.csv [--seed 1]`.
final class Items {

  private Items() {}

  public static void main(String[] arguments) throws IOException {
    var options = new Options(arguments);
    int seed = options.number("seed", 1);
    List<List<String>> rows =
        options.has("yes-no")
            ? YesNoTable.rows(options.number("items", 50), options.number("questions", 85), seed)
            : AttributeTable.rows(
                Documents.read(options.file("docs")),
                family(options.text("family", "")),
                options.number("items", 300),
                options.number("questions", 40),
                seed);
    try (var out =
        new PrintStream(
            Files.newOutputStream(options.file("out")), false, StandardCharsets.UTF_8)) {
      rows.forEach(row -> out.println(Csv.line(row)));
    }
    System.err.printf("%d items, %d questions%n", rows.size() - 1, rows.getFirst().size() - 1);
  }

  private static Map<String, String> family(String named) {
    int equals = named.indexOf('=');
    return equals < 0 ? Map.of() : Map.of(named.substring(0, equals), named.substring(equals + 1));
  }
}
