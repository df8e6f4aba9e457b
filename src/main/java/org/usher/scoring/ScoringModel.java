package org.usher.scoring;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.usher.content.Page;
import org.usher.design.Text;
import org.usher.question.QuestionId;

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
  private final Map<String, Sure> sure;
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
    this(name, base, threshold, grades, fit, engagement, gates, Map.of());
  }

  /// @param sure how sure the marketer is of the points of a rule, by its id; [Sure#FAIRLY] where
  ///   nothing is said
  ScoringModel(
      String name,
      Points base,
      Points threshold,
      GradeLines grades,
      List<FitRule> fit,
      List<EngagementRule> engagement,
      List<Gate> gates,
      Map<String, Sure> sure) {
    this.name = name;
    this.base = base;
    this.threshold = threshold;
    this.grades = grades;
    this.fit = List.copyOf(fit);
    this.engagement = List.copyOf(engagement);
    this.gates = List.copyOf(gates);
    this.sure = Map.copyOf(sure);
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
    this.sure = rules.sure;
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

  /// The same for all models that differ in words only: a mended typo makes no other rules.
  String rulesDigest() {
    return Digest.of(ModelForm.of(this).withoutWords().json());
  }

  /// The same for all models by which everybody has the same points, whatever the words are and
  /// wherever the line is.
  String pointsDigest() {
    return Digest.of(ModelForm.of(this).pointsOnly().json());
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

  /// The same rules with other points.
  ///
  /// @param points by the number of the rule in [#rules()]
  ScoringModel withPoints(String newName, Points newBase, List<Points> points) {
    var engaged = points.subList(fit.size(), points.size());
    return new ScoringModel(
        newName,
        newBase,
        threshold,
        grades,
        IntStream.range(0, fit.size()).mapToObj(i -> fit.get(i).withPoints(points.get(i))).toList(),
        IntStream.range(0, engagement.size())
            .mapToObj(i -> engagement.get(i).withPoints(engaged.get(i)))
            .toList(),
        gates,
        sure);
  }

  /// The same rules, in these words, with the points and the line of another model that has them.
  ScoringModel as(ScoringModel other) {
    return withPoints(name, other.base(), other.points()).withThreshold(other.threshold());
  }

  /// The same rules with another line.
  ScoringModel withThreshold(Points line) {
    return new ScoringModel(name, base, line, grades, fit, engagement, gates, sure);
  }

  /// The rules of fit that ask this question.
  public Set<String> rulesAbout(QuestionId question) {
    return fit.stream()
        .filter(rule -> rule.when().anyOf().containsKey(question))
        .map(FitRule::id)
        .collect(Collectors.toSet());
  }

  /// The rules of engagement that look at this page.
  public Set<String> rulesAbout(Page page) {
    return engagement.stream()
        .filter(rule -> rule.isAbout(page))
        .map(EngagementRule::id)
        .collect(Collectors.toSet());
  }

  /// All rules that give points, as one reads them.
  public List<RulePoints> rulePoints() {
    return Stream.concat(
            fit.stream()
                .map(rule -> new RulePoints(rule.id(), Axis.FIT, rule.says(), rule.points())),
            engagement.stream()
                .map(
                    rule -> new RulePoints(rule.id(), Axis.ENGAGEMENT, rule.says(), rule.points())))
        .toList();
  }

  /// The ids of all rules that give points: first those of fit, then those of engagement.
  List<String> rules() {
    return Stream.concat(fit.stream().map(FitRule::id), engagement.stream().map(EngagementRule::id))
        .toList();
  }

  /// The points of all rules, in the order of [#rules()].
  List<Points> points() {
    return Stream.concat(
            fit.stream().map(FitRule::points), engagement.stream().map(EngagementRule::points))
        .toList();
  }

  Sure sure(String rule) {
    return sure.getOrDefault(rule, Sure.FAIRLY);
  }

  Map<String, Sure> sure() {
    return sure;
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
