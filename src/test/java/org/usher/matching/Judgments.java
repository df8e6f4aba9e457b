package org.usher.matching;

import static java.util.Comparator.reverseOrder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Which documents answer which query, and how well: lines `query 0 document grade` (TREC). A grade
/// above 0 is relevant; what nobody judged counts as 0.
final class Judgments {

  private final Map<String, Map<String, Integer>> grades = new HashMap<>();

  static Judgments read(Path file) throws IOException {
    var judgments = new Judgments();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (!line.isBlank()) {
        judgments.add(file.getFileName() + ":" + number, line.strip());
      }
    }
    return judgments;
  }

  private void add(String place, String line) {
    var parts = line.split("\\s+");
    if (parts.length != 4 || !parts[3].matches("-?\\d{1,9}")) {
      throw new IllegalArgumentException(
          "%s: a judgment is 'query 0 document grade', the grade a whole number, not '%s'"
              .formatted(place, line));
    }
    grades
        .computeIfAbsent(parts[0], any -> new HashMap<>())
        .put(parts[2], Integer.parseInt(parts[3]));
  }

  boolean hasRelevant(String query) {
    return relevant(query) > 0;
  }

  /// Normalised discounted cumulative gain with linear gain (Järvelin and Kekäläinen, 2002).
  double ndcg(String query, List<String> ranking, int depth) {
    return gain(ranking.stream().limit(depth).map(id -> grade(query, id)).toList())
        / gain(of(query).values().stream().sorted(reverseOrder()).limit(depth).toList());
  }

  private static double gain(List<Integer> grades) {
    return IntStream.range(0, grades.size())
        .mapToDouble(place -> Math.max(0, grades.get(place)) * Math.log(2) / Math.log(place + 2))
        .sum();
  }

  /// One divided by the place of the first relevant document.
  double reciprocalRank(String query, List<String> ranking) {
    return IntStream.range(0, ranking.size())
        .filter(place -> grade(query, ranking.get(place)) > 0)
        .mapToDouble(place -> 1.0 / (place + 1))
        .findFirst()
        .orElse(0);
  }

  double recall(String query, List<String> ranking, int depth) {
    long found = ranking.stream().limit(depth).filter(id -> grade(query, id) > 0).count();
    return (double) found / relevant(query);
  }

  /// Share of the first places that somebody judged.
  double judged(String query, List<String> ranking, int depth) {
    return (double) ranking.stream().limit(depth).filter(of(query)::containsKey).count() / depth;
  }

  private long relevant(String query) {
    return of(query).values().stream().filter(grade -> grade > 0).count();
  }

  private int grade(String query, String document) {
    return of(query).getOrDefault(document, 0);
  }

  private Map<String, Integer> of(String query) {
    return grades.getOrDefault(query, Map.of());
  }
}
