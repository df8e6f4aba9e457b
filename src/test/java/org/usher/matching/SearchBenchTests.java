package org.usher.matching;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.usher.bench.Options;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SearchBenchTests {

  private static final String DOCUMENTS =
      """
      {"id": "a", "title": "Laptop bag", "text": "For 15 inch.", "brand": "Case", "attrs": {"attr_t_colour": "blue", "attr_b_padded": true}}
      {"id": "b", "title": "Laptop", "text": "A computer."}
      this is no JSON
      {"title": "without an id"}
      {"id": "a", "title": "twice"}
      ["no object"]
      """;

  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream complaints = new ByteArrayOutputStream();

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private JsonNode run(Path documents, String... more) throws IOException {
    var queries = file("queries.tsv", "1\tlaptop bag\n2\tpadded blue\n3\tnobody judged this\n");
    var qrels = file("qrels.txt", "1 0 a 3\n1 0 b 1\n2 0 a 1\n2 0 x 1\n");
    var arguments =
        new ArrayList<>(
            List.of(
                "--docs", documents.toString(),
                "--queries", queries.toString(),
                "--qrels", qrels.toString()));
    arguments.addAll(List.of(more));
    SearchBench.run(
        new Options(arguments.toArray(String[]::new)),
        new PrintStream(out),
        new PrintStream(complaints));
    return JsonMapper.builder().build().readTree(out.toString(UTF_8));
  }

  @Test
  void eachFigureIsTheOneThatWasAgreed() throws IOException {
    var row = run(file("docs.jsonl", DOCUMENTS), "--json");

    assertThat(row.get("bench").asString()).isEqualTo("search");
    assertThat(row.get("queries").asInt()).isEqualTo(2);
    // The second query finds one of two relevant documents: 1 / (1 + 1/log2(3)).
    assertThat(row.get("ndcg10").asDouble()).isCloseTo((1 + 0.6131) / 2, within(0.001));
    assertThat(row.get("mrr").asDouble()).isEqualTo(1);
    assertThat(row.get("recall100").asDouble()).isEqualTo(0.75);
    assertThat(row.get("judged10").asDouble()).isCloseTo((0.2 + 0.1) / 2, within(0.001));
    assertThat(row.propertyNames())
        .contains("p50_ms", "p95_ms", "p99_ms", "index_s", "index_mb", "heap_mb");
  }

  @Test
  void aRowHasTheFiguresThatWereAgreedAndNoOthers() throws IOException {
    assertThat(run(file("docs.jsonl", DOCUMENTS), "--json").propertyNames())
        .containsExactly(
            "bench",
            "queries",
            "ndcg10",
            "mrr",
            "recall100",
            "judged10",
            "p50_ms",
            "p95_ms",
            "p99_ms",
            "index_s",
            "index_mb",
            "heap_mb");
    assertThat(out.toString(UTF_8).lines()).hasSize(1);
  }

  @Test
  void whatReadsTheSameIsJudgedAsItIsShown() throws IOException {
    var text = "One two three four five six seven eight nine ten eleven twelve about a laptop.";
    var line = "{\"id\": \"%s\", \"title\": \"Laptop\", \"text\": \"%s\"}\n";
    Path ranking = folder.resolve("run.txt");
    run(
        file("docs.jsonl", line.formatted("a", text) + line.formatted("twin", text) + DOCUMENTS),
        "--run",
        ranking.toString(),
        "--json");

    assertThat(Files.readAllLines(ranking))
        .filteredOn(each -> each.startsWith("1 "))
        .last()
        .asString()
        .contains(" twin ");
  }

  @Test
  void aBadLineIsNamedSkippedAndCounted() throws IOException {
    run(file("docs.jsonl", DOCUMENTS), "--json");

    assertThat(complaints.toString(UTF_8))
        .contains(
            "docs.jsonl:3", "docs.jsonl:4", "docs.jsonl:5", "docs.jsonl:6", "4 lines skipped");
  }

  @Test
  void documentsMayBePackedAndRankingsAreWritten() throws IOException {
    Path packed = folder.resolve("docs.jsonl.gz");
    try (OutputStream gz = new GZIPOutputStream(Files.newOutputStream(packed))) {
      gz.write(DOCUMENTS.getBytes(UTF_8));
    }
    Path ranking = folder.resolve("run.txt");
    run(packed, "--run", ranking.toString(), "--json");

    assertThat(Files.readAllLines(ranking)).first().asString().startsWith("1 Q0 a 1 ");
  }
}
