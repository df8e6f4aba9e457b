package org.usher.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// `bin/bench matching` on a site so small that it takes no time.
class MatchingTests {

  @TempDir private Path folder;

  @Test
  void eachKindOfRequestHasARowWithTheFiguresThatWereAgreedAndNoneFails() throws Exception {
    var out = new ByteArrayOutputStream();
    String[] tiny = {"--pages", "40", "--questions", "5", "--requests", "10", "--json"};
    Matching.run(new Options(tiny), folder, new PrintStream(out, true, UTF_8));
    var rows =
        out.toString(UTF_8)
            .lines()
            .map(line -> JsonMapper.builder().build().readTree(line))
            .toList();

    assertThat(rows)
        .extracting(row -> row.get("what").asString())
        .containsExactlyInAnyOrder("answer", "search", "suggest", "question", "reload");
    assertThat(rows)
        .allSatisfy(row -> {
          assertThat(row.get("bench").asString()).isEqualTo("matching");
          assertThat(row.propertyNames())
              .containsExactly("bench", "what", "p50_ms", "p95_ms", "p99_ms", "failed", "heap_mb");
          assertThat(row.get("failed").asInt()).isZero();
        });
  }
}
