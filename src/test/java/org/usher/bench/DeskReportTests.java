package org.usher.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What others read from `bin/bench desk --json`.
class DeskReportTests {

  private static final DeskReport REPORT =
      new DeskReport(
          4.26,
          new double[] {1, 2, 3},
          new double[] {4},
          new double[] {5, 6.25},
          new double[] {7, 8},
          300L << 20);

  @Test
  void everyFigureHasItsKey() {
    assertThat(REPORT.json(2_000))
        .isEqualTo(
            "{\"bench\":\"desk\",\"leads\":2000,\"load_s\":4.3,"
                + "\"list_p50_ms\":2.0,\"list_p95_ms\":3.0,"
                + "\"filter_p50_ms\":4.0,\"filter_p95_ms\":4.0,"
                + "\"search_p50_ms\":6.3,\"search_p95_ms\":6.3,"
                + "\"after_change_p50_ms\":8.0,\"after_change_p95_ms\":8.0,\"heap_mb\":300}");
  }

  @Test
  void inWordsItSaysTheSame() {
    assertThat(REPORT.words(2_000)).contains("2000 leads", "search", "p50 6.3 ms, p95 6.3 ms");
  }
}
