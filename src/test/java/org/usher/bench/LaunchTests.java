package org.usher.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LaunchTests {

  private static final String SEARCH = "org.usher.matching.SearchBench";

  @TempDir private Path folder;

  private final ByteArrayOutputStream complaints = new ByteArrayOutputStream();

  private int launch(String... arguments) throws Exception {
    return Launch.run(arguments, new PrintStream(complaints, true, UTF_8));
  }

  private String said() {
    return complaints.toString(UTF_8).strip();
  }

  private String file(String name, String text) throws Exception {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @Test
  void anOptionThatIsNoNumberIsNamedWithWhatItIs() throws Exception {
    String items = file("items.csv", "item,legs\ncat,four\nhen,two\n");

    int code = launch("org.usher.bench.Questions", "--items", items, "--visitors", "many");

    assertThat(code).isEqualTo(Launch.MISUSED);
    assertThat(said()).isEqualTo("--visitors is a whole number, as --visitors 1000, not 'many'");
  }

  @Test
  void aShareAboveTheWholeIsNone() throws Exception {
    String items = file("items.csv", "item,legs\ncat,four\nhen,two\n");

    assertThat(launch("org.usher.bench.Questions", "--items", items, "--slips", "10"))
        .isEqualTo(Launch.MISUSED);
    assertThat(said()).isEqualTo("--slips is a share of 0 to 1, as --slips 0.1, not '10'");
  }

  @Test
  void whatIsNotPackedIsNamed() throws Exception {
    String documents = file("docs.jsonl.gz", "{}");
    String queries = file("queries.tsv", "1\tbag\n");

    assertThat(launch(SEARCH, "--docs", documents, "--queries", queries, "--qrels", queries))
        .isEqualTo(Launch.MISUSED);
    assertThat(said()).isEqualTo(documents + " is not packed by gzip, though its name ends in .gz");
  }

  @Test
  void aFileThatIsNotThereIsNamed() throws Exception {
    String missing = folder.resolve("missing.csv").toString();

    assertThat(launch("org.usher.bench.Questions", "--items", missing)).isEqualTo(Launch.MISUSED);
    assertThat(said()).isEqualTo("There is no file " + missing);
  }

  @Test
  void aJudgmentOfAnotherFormIsShownWithItsLine() throws Exception {
    String documents =
        file("docs.jsonl", "{\"id\": \"a\", \"title\": \"Bag\", \"text\": \"Blue.\"}\n");
    String queries = file("queries.tsv", "1\tbag\n");
    for (String line : Stream.of("1 0 a", "1 0 a good").toList()) {
      complaints.reset();
      String judgments = file("qrels.txt", "1 0 a 1\n\n" + line + "\n");

      int code = launch(SEARCH, "--docs", documents, "--queries", queries, "--qrels", judgments);

      assertThat(code).isEqualTo(Launch.MISUSED);
      assertThat(said())
          .isEqualTo(
              "qrels.txt:3: a judgment is 'query 0 document grade', the grade a whole number, not '%s'"
                  .formatted(line));
    }
  }
}
