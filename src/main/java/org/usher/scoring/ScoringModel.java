package org.usher.scoring;

import java.util.List;
import java.util.Optional;
import org.usher.design.Text;

/// The rules by which scores are made, at one version. Immutable; a stored version never changes,
/// so that a score can be replayed years later.
public final class ScoringModel {

  /// The rule that everybody begins with.
  public static final String BASE = "base";

  private final String name;
  private final Points base;
  private final Points threshold;
  private final GradeLines grades;
  private final List<FitRule> fit;
  private final List<EngagementRule> engagement;
  private final List<Gate> gates;
  private final String json;
  private final String version;

  ScoringModel(
      String name,
      Points base,
      Points threshold,
      GradeLines grades,
      List<FitRule> fit,
      List<EngagementRule> engagement,
      List<Gate> gates) {
    this.name = name;
    this.base = base;
    this.threshold = threshold;
    this.grades = grades;
    this.fit = List.copyOf(fit);
    this.engagement = List.copyOf(engagement);
    this.gates = List.copyOf(gates);
    this.json = ModelForm.of(this).json();
    this.version = Digest.of(json);
  }

  private ScoringModel(ScoringModel rules, String json) {
    this.name = rules.name;
    this.base = rules.base;
    this.threshold = rules.threshold;
    this.grades = rules.grades;
    this.fit = rules.fit;
    this.engagement = rules.engagement;
    this.gates = rules.gates;
    this.json = json;
    this.version = Digest.of(json);
  }

  /// Reads what [#json()] wrote. The version is that of the JSON as it is given, also when a model
  /// is written differently by now.
  ///
  /// @throws IllegalArgumentException when it is no such JSON
  static ScoringModel read(String json) {
    return new ScoringModel(ModelForm.read(json).model(), json);
  }

  /// Digest of everything in the model: the same rules have the same version, whatever the file
  /// looks like.
  public String version() {
    return version;
  }

  /// What its author calls it.
  public String name() {
    return name;
  }

  /// From how many points on a person who agreed is handed over.
  public Points threshold() {
    return threshold;
  }

  /// The evidence a rule or gate stands for, as long as this model has it.
  public Optional<Text> says(String rule) {
    return fit.stream()
        .filter(one -> one.id().equals(rule))
        .map(FitRule::says)
        .findFirst()
        .or(() ->
            engagement.stream()
                .filter(one -> one.id().equals(rule))
                .map(EngagementRule::says)
                .findFirst())
        .or(() -> gates.stream().filter(one -> one.id().equals(rule)).map(Gate::says).findFirst());
  }

  /// The whole model as it is stored.
  String json() {
    return json;
  }

  Points base() {
    return base;
  }

  GradeLines grades() {
    return grades;
  }

  List<FitRule> fit() {
    return fit;
  }

  List<EngagementRule> engagement() {
    return engagement;
  }

  List<Gate> gates() {
    return gates;
  }
}
