package org.usher.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/// What `bin/bench handoff` has measured.
///
/// @param asked how many leads it was told to make
/// @param thanked how many forms were taken
/// @param p50 from the writing of a lead to the end of the first attempt, in milliseconds; so is
///   `p95`
/// @param lost thanked for, and neither done nor dead; or done, and never taken by the receiver
/// @param drain seconds from the last form to the end of the last delivery
record HandoffReport(
    int asked,
    int thanked,
    double perSecond,
    double p50,
    double p95,
    long done,
    long dead,
    long lost,
    UnsteadyReceiver.Duplicates duplicates,
    double drain) {

  private static final JsonMapper JSON = new JsonMapper();

  /// Whether nothing was lost, everything has come to an end, and what came twice came under the id
  /// of the first time.
  boolean isRight() {
    return lost == 0 && done + dead == thanked && duplicates.all() == duplicates.underOneId();
  }

  String json() {
    return JSON.writeValueAsString(figures());
  }

  String words() {
    return figures().entrySet().stream()
        .map(figure -> "%-22s %s".formatted(figure.getKey(), figure.getValue()))
        .collect(Collectors.joining("\n"));
  }

  /// What is not as it should be follows after what is always there.
  private Map<String, Object> figures() {
    var figures = new LinkedHashMap<String, Object>();
    figures.put("bench", "handoff");
    figures.put("leads", asked);
    figures.put("per_second", tenths(perSecond));
    figures.put("first_attempt_p50_ms", Math.round(p50));
    figures.put("first_attempt_p95_ms", Math.round(p95));
    figures.put("done", done);
    figures.put("dead", dead);
    figures.put("lost", lost);
    figures.put("duplicates", duplicates.all());
    figures.put("drain_s", tenths(drain));
    if (thanked != asked) {
      figures.put("thanked", thanked);
      figures.put("refused", asked - thanked);
    }
    if (duplicates.all() != duplicates.underOneId()) {
      figures.put("duplicates_same_id", duplicates.underOneId());
    }
    return figures;
  }

  private static double tenths(double value) {
    return Math.round(value * 10) / 10.0;
  }
}
