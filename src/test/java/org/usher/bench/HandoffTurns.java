package org.usher.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/// Turns of the same measure with a neighbour that answers and with one that never does, one after
/// the other, so that what the machine does meanwhile falls on both.
final class HandoffTurns {

  private static final JsonMapper JSON = new JsonMapper();

  private final List<Double> beside = new ArrayList<>();
  private final List<Double> besideSilent = new ArrayList<>();
  private long lost;

  void add(boolean isSilent, HandoffReport report) {
    (isSilent ? besideSilent : beside).add(report.p95());
    lost += report.lost();
  }

  String json() {
    return JSON.writeValueAsString(figures());
  }

  String words() {
    return figures().entrySet().stream()
        .map(figure -> "%-22s %s".formatted(figure.getKey(), figure.getValue()))
        .collect(Collectors.joining("\n"));
  }

  private Map<String, Object> figures() {
    double answering = median(beside);
    double silent = median(besideSilent);
    var figures = new LinkedHashMap<String, Object>();
    figures.put("bench", "handoff-turns");
    figures.put("turns", beside.size());
    figures.put("p95_ms", Math.round(answering));
    figures.put("p95_beside_silent_ms", Math.round(silent));
    figures.put("ratio", Math.round(100 * silent / answering) / 100.0);
    figures.put("lost", lost);
    return figures;
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
