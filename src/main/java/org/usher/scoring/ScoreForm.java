package org.usher.scoring;

import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The written form of what a [Score] is made of: ids and points, no words. It is read again years
/// later: fields may be added, not renamed.
final class ScoreForm {

  private static final JsonMapper JSON = new JsonMapper();

  private ScoreForm() {}

  record Part(String rule, Axis axis, long thousandths) {}

  static String contributions(Score score) {
    return JSON.writeValueAsString(
        score.contributions().stream()
            .map(one -> new Part(one.rule(), one.axis(), one.points().thousandths()))
            .toList());
  }

  /// The contributions with the words that the model has for them.
  static List<Contribution> contributions(String json, ScoringModel model) {
    return JSON.readValue(json, new TypeReference<List<Part>>() {}).stream()
        .map(part ->
            new Contribution(
                part.rule(), part.axis(), new Points(part.thousandths()), model.says(part.rule())))
        .toList();
  }

  static String holds(Score score) {
    return JSON.writeValueAsString(score.holds().stream().map(Hold::gate).toList());
  }

  static List<Hold> holds(String json, ScoringModel model) {
    return JSON.readValue(json, new TypeReference<List<String>>() {}).stream()
        .map(gate -> new Hold(gate, model.says(gate)))
        .toList();
  }
}
