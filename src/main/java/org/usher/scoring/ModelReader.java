package org.usher.scoring;

import static java.util.Locale.ROOT;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.usher.content.BuyingJob;
import org.usher.content.Page;
import org.usher.content.PageId;
import org.usher.content.Snapshot;
import org.usher.content.YamlNode;
import org.usher.design.Text;
import org.usher.engagement.Flag;
import org.usher.question.Condition;

/// Reads `scoring.yaml` and reports everything in it that makes no sense.
final class ModelReader {

  private static final int MAX_ID_LENGTH = 40;
  private static final int MAX_NAME_LENGTH = 100;

  /// A seller reads three of these in a message on a phone.
  private static final int MAX_SAYS_LENGTH = 200;

  /// 1,000 points are odds of 10 to the 15th: more says nothing.
  private static final double MAX_POINTS = 1000;

  private static final double MAX_EVIDENCE = 1000;
  private static final double SECONDS_OF_A_DAY = 86_400;
  private static final double MAX_HALF_LIFE_DAYS = 3650;
  private static final double MIN_HALF_LIFE_DAYS = 0.1;

  /// One happening is enough, for one half-life.
  private static final double ENOUGH = 0.5;

  private final Snapshot draft;
  private final List<String> languages;
  private final Set<PageId> pages;
  private final Set<String> ids = new HashSet<>(Set.of(ScoringModel.BASE));
  private final Map<String, OptionalInt> capByGroup = new HashMap<>();
  private final Map<String, Kind> kindByGroup = new HashMap<>();
  private final Map<Condition, FitRule> byCondition = new HashMap<>();
  private final List<EngagementRule> engaged = new ArrayList<>();
  private final Map<String, Sure> sure = new HashMap<>();

  ModelReader(Snapshot draft) {
    this.draft = draft;
    this.languages = draft.settings().languages();
    this.pages =
        draft.pages(draft.settings().mainLanguage()).stream().map(Page::id).collect(toSet());
    Arrays.stream(Flag.values()).map(Hold::idOf).forEach(ids::add);
  }

  ScoringModel read(YamlNode file) {
    file.allow("name", "base", "threshold", "grades", "fit", "engagement", "gates");
    // Said before the model is made, since reading the rules fills it.
    var fit = list(file, "fit").stream().map(this::fitRule).toList();
    var engagement = list(file, "engagement").stream().map(this::engagementRule).toList();
    return new ScoringModel(
        file.get("name").text(1, MAX_NAME_LENGTH),
        points(file.get("base")),
        points(file.get("threshold")),
        grades(file.get("grades")),
        fit,
        engagement,
        list(file, "gates").stream().map(this::gate).toList(),
        sure);
  }

  private static List<YamlNode> list(YamlNode file, String key) {
    return file.find(key).map(YamlNode::list).orElse(List.of());
  }

  private static Points points(YamlNode node) {
    double given = node.decimal(-MAX_POINTS, MAX_POINTS);
    var points = Points.near(given);
    if (points.decimal().doubleValue() != given) {
      node.problem("Points have at most three decimals, unlike %s".formatted(given));
    }
    return points;
  }

  private static GradeLines grades(YamlNode node) {
    node.allow("fit", "engagement");
    var fit = node.get("fit").allow("A", "B");
    var engagement = node.get("engagement").allow("1", "2");
    var lines =
        new Points[] {
          points(fit.get("A")),
          points(fit.get("B")),
          points(engagement.get("1")),
          points(engagement.get("2"))
        };
    boolean isFitSound = isSound(fit, "A", lines[0], "B", lines[1]);
    boolean isEngagementSound = isSound(engagement, "1", lines[2], "2", lines[3]);
    return isFitSound && isEngagementSound
        ? new GradeLines(lines[0], lines[1], lines[2], lines[3])
        : GradeLines.STAND_IN;
  }

  private static boolean isSound(
      YamlNode node, String better, Points more, String worse, Points less) {
    if (!more.isAbove(less)) {
      node.problem(
          "Grade %s needs more points than grade %s, not %s and %s"
              .formatted(better, worse, more, less));
    }
    return more.isAbove(less);
  }

  private FitRule fitRule(YamlNode node) {
    node.allow("id", "when", "points", "sure", "says");
    var rule = new FitRule(id(node), when(node), points(node.get("points")), says(node));
    sure(node, rule.id());
    var same = byCondition.putIfAbsent(rule.when(), rule);
    if (same != null && !rule.when().anyOf().isEmpty()) {
      contradicts(node.get("when"), same.id(), same.points(), rule.points());
    }
    return rule;
  }

  private static void contradicts(YamlNode node, String other, Points before, Points here) {
    node.problem(
        "Rule '%s' asks for the same and gives %s points, this one %s: say it in one rule"
            .formatted(other, before, here));
  }

  private void sure(YamlNode node, String id) {
    node.find("sure").map(given -> given.oneOf(Sure.class)).ifPresent(given -> sure.put(id, given));
  }

  private Gate gate(YamlNode node) {
    node.allow("id", "when", "says");
    return new Gate(id(node), when(node), says(node));
  }

  private EngagementRule engagementRule(YamlNode node) {
    node.allow(
        "id",
        "kind",
        "pages",
        "jobs",
        "at-least",
        "per-day",
        "group",
        "half-life",
        "points",
        "sure",
        "says");
    String id = id(node);
    Kind kind = node.get("kind").oneOf(Kind.class);
    var perDay =
        node.find("per-day")
            .map(cap -> OptionalInt.of(cap.integer(1, (int) most(kind))))
            .orElse(OptionalInt.empty());
    sure(node, id);
    var rule = engagementRule(node, id, kind, perDay);
    if (rule.atLeast() > rule.mostPossible()) {
      node.get("at-least")
          .problem(
              "With this cap and half-life there is never more than %.2f, so %s is never reached"
                  .formatted(rule.mostPossible(), rule.atLeast()));
    }
    engaged.stream()
        .filter(rule::asksTheSameAs)
        .findFirst()
        .ifPresent(same -> contradicts(node, same.id(), same.points(), rule.points()));
    engaged.add(rule);
    return rule;
  }

  private static double most(Kind kind) {
    return kind == Kind.SECONDS ? SECONDS_OF_A_DAY : MAX_EVIDENCE;
  }

  private EngagementRule engagementRule(YamlNode node, String id, Kind kind, OptionalInt perDay) {
    return new EngagementRule(
        id,
        kind,
        pages(node, kind),
        jobs(node, kind),
        node.find("at-least").map(least -> least.decimal(0.01, most(kind))).orElse(ENOUGH),
        perDay,
        group(node, id, kind, perDay),
        halfLife(node),
        points(node.get("points")),
        says(node));
  }

  private String id(YamlNode node) {
    String id = node.get("id").slug(MAX_ID_LENGTH);
    if (!id.isEmpty() && !ids.add(id)) {
      node.get("id").problem("The id '%s' is taken; every rule has its own".formatted(id));
    }
    return id;
  }

  private Condition when(YamlNode node) {
    var when = node.get("when");
    if (when.entries().isEmpty()) {
      when.problem("A condition names at least one question");
    }
    return when.condition(draft.questionnaire());
  }

  private Text says(YamlNode node) {
    return node.get("says").words(languages, MAX_SAYS_LENGTH);
  }

  private Set<PageId> pages(YamlNode node, Kind kind) {
    return ofPages(node, "pages", kind).stream()
        .flatMap(page -> page(page).stream())
        .collect(toSet());
  }

  private Optional<PageId> page(YamlNode node) {
    String slug = node.text();
    var page = PageId.parse(slug).filter(pages::contains);
    if (page.isEmpty() && !slug.isEmpty()) {
      node.problem("There is no page '%s' that is shown now".formatted(slug));
    }
    return page;
  }

  private static Set<BuyingJob> jobs(YamlNode node, Kind kind) {
    return ofPages(node, "jobs", kind).stream()
        .map(job -> job.oneOf(BuyingJob.class))
        .collect(toSet());
  }

  private static List<YamlNode> ofPages(YamlNode node, String key, Kind kind) {
    var given = node.find(key);
    if (given.isPresent() && !kind.isAboutPages()) {
      given
          .get()
          .problem(
              "Rules of kind '%s' are not about pages, so they have no '%s'"
                  .formatted(kind.name().toLowerCase(ROOT), key));
    }
    return given.map(YamlNode::oneOrMore).orElse(List.of());
  }

  private static OptionalDouble halfLife(YamlNode node) {
    return node.find("half-life")
        .map(days -> OptionalDouble.of(days.decimal(MIN_HALF_LIFE_DAYS, MAX_HALF_LIFE_DAYS)))
        .orElse(OptionalDouble.empty());
  }

  private String group(YamlNode node, String id, Kind kind, OptionalInt perDay) {
    var given = node.find("group");
    if (given.isEmpty()) {
      return "alone:" + id;
    }
    String group = given.get().slug(MAX_ID_LENGTH);
    var shared = capByGroup.putIfAbsent(group, perDay);
    if (!kindByGroup.computeIfAbsent(group, unused -> kind).countsLike(kind)) {
      given
          .get()
          .problem("Rules of group '%s' share a cap, so they count in one unit".formatted(group));
    }
    if (perDay.isEmpty()) {
      given.get().problem("Rules of a group share a cap, so they need 'per-day'");
    } else if (shared != null && !shared.equals(perDay)) {
      given
          .get()
          .problem(
              "All rules of group '%s' have the same 'per-day', not %d here and %s before"
                  .formatted(
                      group, perDay.getAsInt(), shared.isPresent() ? shared.getAsInt() : "none"));
    }
    return group;
  }
}
