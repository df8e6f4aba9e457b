package org.usher.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// What others read from `bin/bench handoff --json`.
class HandoffReportTests {

  private static final List<String> ALWAYS =
      List.of(
          "bench",
          "leads",
          "per_second",
          "first_attempt_p50_ms",
          "first_attempt_p95_ms",
          "done",
          "dead",
          "lost",
          "duplicates",
          "drain_s");

  private static HandoffReport report(int thanked, long dead, int underOneId) {
    var duplicates = new UnsteadyReceiver.Duplicates(3, underOneId);
    return new HandoffReport(
        400, thanked, 19.96, 812.4, 2922.6, thanked - dead, dead, 0, duplicates, 1.44);
  }

  private static List<String> keys(HandoffReport report) {
    return List.copyOf(new JsonMapper().readTree(report.json()).propertyNames());
  }

  @Test
  void itSaysWhatWasAskedForAndNothingElse() {
    var report = report(400, 0, 3);

    assertThat(keys(report)).containsExactlyElementsOf(ALWAYS);
    assertThat(report.json())
        .isEqualTo(
            "{\"bench\":\"handoff\",\"leads\":400,\"per_second\":20.0,"
                + "\"first_attempt_p50_ms\":812,\"first_attempt_p95_ms\":2923,"
                + "\"done\":400,\"dead\":0,\"lost\":0,\"duplicates\":3,\"drain_s\":1.4}");
    assertThat(report.isRight()).isTrue();
  }

  @Test
  void formsThatWereNotThankedAreSaidAfterThat() {
    assertThat(report(390, 2, 3).json())
        .contains("\"leads\":400", "\"done\":388", "\"dead\":2")
        .endsWith("\"drain_s\":1.4,\"thanked\":390,\"refused\":10}");
  }

  @Test
  void whatCameTwiceUnderTwoIdsIsWrongAndSaid() {
    assertThat(report(400, 0, 1).json()).endsWith("\"duplicates_same_id\":1}");
    assertThat(report(400, 0, 1).isRight()).isFalse();
  }
}
