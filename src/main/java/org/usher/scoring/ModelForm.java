package org.usher.scoring;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.usher.content.BuyingJob;
import org.usher.content.PageId;
import org.usher.design.Text;
import org.usher.question.Condition;
import org.usher.question.OptionId;
import org.usher.question.QuestionId;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The written form of a [ScoringModel]: what is stored, and what its version is the digest of. It
/// is read again years later: fields may be added with care, not renamed.
record ModelForm(
    String name,
    long base,
    long threshold,
    GradeForm grades,
    List<FitForm> fit,
    List<EngagementForm> engagement,
    List<GateForm> gates,
    SortedMap<String, Sure> sure) {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .build();

  /// Models that were stored before there was this.
  private static final String SURE = "sure";

  /// Stands where a rule has no cap or no half-life.
  private static final int NONE = 0;

  record GradeForm(long a, long b, long one, long two) {

    static GradeForm of(GradeLines lines) {
      return new GradeForm(
          lines.fitA().thousandths(),
          lines.fitB().thousandths(),
          lines.engagement1().thousandths(),
          lines.engagement2().thousandths());
    }

    GradeLines lines() {
      return new GradeLines(new Points(a), new Points(b), new Points(one), new Points(two));
    }
  }

  record FitForm(
      String id,
      SortedMap<String, SortedSet<String>> when,
      long points,
      SequencedMap<String, String> says) {

    static FitForm of(FitRule rule) {
      return new FitForm(
          rule.id(), write(rule.when()), rule.points().thousandths(), rule.says().byLanguage());
    }

    FitForm withoutWords() {
      return new FitForm(id, when, points, new LinkedHashMap<>());
    }

    FitRule rule() {
      return new FitRule(id, condition(when), new Points(points), new Text(says));
    }
  }

  record EngagementForm(
      String id,
      Kind kind,
      SortedSet<String> pages,
      SortedSet<BuyingJob> jobs,
      double atLeast,
      int perDay,
      String group,
      double halfLife,
      long points,
      SequencedMap<String, String> says) {

    static EngagementForm of(EngagementRule rule) {
      return new EngagementForm(
          rule.id(),
          rule.kind(),
          rule.pages().stream().map(PageId::slug).collect(toCollection(TreeSet::new)),
          new TreeSet<>(rule.jobs()),
          rule.atLeast(),
          rule.perDay().orElse(NONE),
          rule.group(),
          rule.halfLife().orElse(NONE),
          rule.points().thousandths(),
          rule.says().byLanguage());
    }

    EngagementForm withoutWords() {
      return new EngagementForm(
          id, kind, pages, jobs, atLeast, perDay, group, halfLife, points, new LinkedHashMap<>());
    }

    EngagementRule rule() {
      return new EngagementRule(
          id,
          kind,
          pages.stream().map(PageId::new).collect(toSet()),
          jobs,
          atLeast,
          perDay == NONE ? OptionalInt.empty() : OptionalInt.of(perDay),
          group,
          halfLife == NONE ? OptionalDouble.empty() : OptionalDouble.of(halfLife),
          new Points(points),
          new Text(says));
    }
  }

  record GateForm(
      String id, SortedMap<String, SortedSet<String>> when, SequencedMap<String, String> says) {

    static GateForm of(Gate gate) {
      return new GateForm(gate.id(), write(gate.when()), gate.says().byLanguage());
    }

    GateForm withoutWords() {
      return new GateForm(id, when, new LinkedHashMap<>());
    }

    Gate gate() {
      return new Gate(id, condition(when), new Text(says));
    }
  }

  static ModelForm of(ScoringModel model) {
    return new ModelForm(
        model.name(),
        model.base().thousandths(),
        model.threshold().thousandths(),
        GradeForm.of(model.grades()),
        model.fit().stream().map(FitForm::of).toList(),
        model.engagement().stream().map(EngagementForm::of).toList(),
        model.gates().stream().map(GateForm::of).toList(),
        new TreeMap<>(model.sure()));
  }

  /// The same rules without anything that somebody reads.
  ModelForm withoutWords() {
    return new ModelForm(
        "",
        base,
        threshold,
        grades,
        fit.stream().map(FitForm::withoutWords).toList(),
        engagement.stream().map(EngagementForm::withoutWords).toList(),
        gates.stream().map(GateForm::withoutWords).toList(),
        sure);
  }

  /// What decides how many points somebody has, and nothing else.
  ModelForm pointsOnly() {
    var wordless = withoutWords();
    return new ModelForm(
        "",
        base,
        NONE,
        new GradeForm(NONE, NONE, NONE, NONE),
        wordless.fit,
        wordless.engagement,
        List.of(),
        new TreeMap<>());
  }

  static ModelForm read(String json) {
    try {
      if (!(JSON.readTree(json) instanceof ObjectNode tree)) {
        throw new IllegalArgumentException("This is no model: " + json);
      }
      if (!tree.has(SURE)) {
        tree.putObject(SURE);
      }
      return JSON.treeToValue(tree, ModelForm.class);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("This is no model: " + e.getOriginalMessage(), e);
    }
  }

  String json() {
    return JSON.writeValueAsString(this);
  }

  ScoringModel model() {
    return new ScoringModel(
        name,
        new Points(base),
        new Points(threshold),
        grades.lines(),
        fit.stream().map(FitForm::rule).toList(),
        engagement.stream().map(EngagementForm::rule).toList(),
        gates.stream().map(GateForm::gate).toList(),
        sure);
  }

  private static SortedMap<String, SortedSet<String>> write(Condition condition) {
    var written = new TreeMap<String, SortedSet<String>>();
    condition
        .anyOf()
        .forEach((question, options) ->
            written.put(
                question.value(),
                options.stream().map(OptionId::value).collect(toCollection(TreeSet::new))));
    return written;
  }

  private static Condition condition(SortedMap<String, SortedSet<String>> written) {
    return new Condition(
        written.entrySet().stream()
            .collect(
                toMap(
                    entry -> new QuestionId(entry.getKey()),
                    entry -> entry.getValue().stream().map(OptionId::new).collect(toSet()))));
  }
}
