package org.usher.scoring;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Makes a score again as somebody would who has the documentation and the stored texts, but none
/// of the portal's classes: from the JSON of the facts and of the model. It is meant to be read
/// beside `src/docs/scoring.md`.
final class NaiveReplay {

  private static final JsonMapper JSON = new JsonMapper();

  private NaiveReplay() {}

  /// All that a score says.
  ///
  /// @param contributions thousandths of points by rule, in the order of the model, the base first
  /// @param holds ids of gates and flags, sorted
  record Said(
      Map<String, Long> contributions,
      long points,
      long fit,
      long engagement,
      String grade,
      boolean reachesThreshold,
      List<String> holds) {}

  static Said of(String factsJson, String modelJson, Instant asOf) {
    JsonNode facts = JSON.readTree(factsJson);
    JsonNode model = JSON.readTree(modelJson);
    long base = model.get("base").longValue();
    var fit = fit(facts, model);
    var engagement = engagement(facts, model, asOf);
    var contributions = new LinkedHashMap<String, Long>();
    contributions.put("base", base);
    contributions.putAll(fit);
    contributions.putAll(engagement);
    long fitSum = sum(fit);
    long engagementSum = sum(engagement);
    long points = base + fitSum + engagementSum;
    return new Said(
        contributions,
        points,
        fitSum,
        engagementSum,
        grade(model.get("grades"), fitSum, engagementSum),
        points >= model.get("threshold").longValue(),
        holds(facts, model));
  }

  private static Map<String, Long> fit(JsonNode facts, JsonNode model) {
    var points = new LinkedHashMap<String, Long>();
    for (JsonNode rule : model.get("fit")) {
      if (answered(rule.get("when"), facts.get("answers"))) {
        points.put(rule.get("id").stringValue(), rule.get("points").longValue());
      }
    }
    return points;
  }

  private static Map<String, Long> engagement(JsonNode facts, JsonNode model, Instant asOf) {
    var points = new LinkedHashMap<String, Long>();
    for (JsonNode rule : model.get("engagement")) {
      if (evidence(rule, model.get("engagement"), facts, asOf)
          >= rule.get("atLeast").doubleValue()) {
        points.put(rule.get("id").stringValue(), rule.get("points").longValue());
      }
    }
    return points;
  }

  private static long sum(Map<String, Long> points) {
    return points.values().stream().mapToLong(Long::longValue).sum();
  }

  private static String grade(JsonNode lines, long fit, long engagement) {
    String letter =
        fit >= lines.get("a").longValue() ? "A" : fit >= lines.get("b").longValue() ? "B" : "C";
    String digit =
        engagement >= lines.get("one").longValue()
            ? "1"
            : engagement >= lines.get("two").longValue() ? "2" : "3";
    return letter + digit;
  }

  private static List<String> holds(JsonNode facts, JsonNode model) {
    var holds = new TreeSet<String>();
    for (JsonNode gate : model.get("gates")) {
      if (answered(gate.get("when"), facts.get("answers"))) {
        holds.add(gate.get("id").stringValue());
      }
    }
    for (JsonNode flag : facts.get("flags")) {
      holds.add(flag.stringValue().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
    return List.copyOf(holds);
  }

  /// What was stored with a score.
  static Map<String, Long> stored(String contributionsJson) {
    var stored = new LinkedHashMap<String, Long>();
    for (JsonNode part : JSON.readTree(contributionsJson)) {
      stored.put(part.get("rule").stringValue(), part.get("thousandths").longValue());
    }
    return stored;
  }

  /// Which holds were stored with it, sorted.
  static List<String> storedHolds(String holdsJson) {
    var holds = new TreeSet<String>();
    JSON.readTree(holdsJson).forEach(hold -> holds.add(hold.stringValue()));
    return List.copyOf(holds);
  }

  private static boolean answered(JsonNode when, JsonNode answers) {
    for (var question : when.properties()) {
      boolean isOneOf = false;
      for (JsonNode option : question.getValue()) {
        isOneOf |= option.equals(answers.get(question.getKey()));
      }
      if (!isOneOf) {
        return false;
      }
    }
    return true;
  }

  private record Deed(Instant at, String page, String job, Map<String, Double> kinds) {}

  private static double evidence(JsonNode rule, JsonNode rules, JsonNode facts, Instant asOf) {
    var members = new ArrayList<JsonNode>();
    for (JsonNode other : rules) {
      if (other.get("group").equals(rule.get("group"))) {
        members.add(other);
      }
    }
    double cap = members.getFirst().get("perDay").intValue();
    cap = cap == 0 ? Integer.MAX_VALUE : cap;
    var used = new HashMap<String, Double>();
    double sum = 0;
    for (Deed deed : deeds(facts, asOf)) {
      double offered = 0;
      for (int i = members.size() - 1; i >= 0; i--) {
        if (isSeen(members.get(i), deed)) {
          offered = deed.kinds().getOrDefault(members.get(i).get("kind").stringValue(), 0.0);
        }
      }
      String day = deed.at().toString().substring(0, 10);
      double counted = Math.min(offered, cap - used.getOrDefault(day, 0.0));
      used.merge(day, counted, Double::sum);
      if (counted > 0 && isSeen(rule, deed)) {
        double halfLife = rule.get("halfLife").doubleValue();
        long days = Duration.between(deed.at(), asOf).toDays();
        sum += counted * (halfLife == 0 ? 1 : StrictMath.pow(2, -days / halfLife));
      }
    }
    return Math.rint(sum * 1e9) / 1e9;
  }

  private static boolean isSeen(JsonNode rule, Deed deed) {
    String kind = rule.get("kind").stringValue();
    boolean isAboutPages = !kind.equals("SEARCH") && !kind.equals("RETURN");
    return deed.kinds().containsKey(kind)
        && (!isAboutPages
            || (isWanted(rule.get("pages"), deed.page())
                && isWanted(rule.get("jobs"), deed.job())));
  }

  private static boolean isWanted(JsonNode list, String given) {
    Set<String> wanted = new HashSet<>();
    list.forEach(one -> wanted.add(one.stringValue()));
    return wanted.isEmpty() || wanted.contains(given);
  }

  private static List<Deed> deeds(JsonNode facts, Instant asOf) {
    var deeds = new ArrayList<Deed>();
    for (JsonNode page : facts.get("pages")) {
      double seconds = page.get("seconds").doubleValue();
      double depth = page.get("depth").doubleValue();
      var kinds = new TreeMap<String, Double>(Map.of("VISIT", 1.0));
      if (seconds > 0) {
        kinds.put("SECONDS", seconds);
      }
      if (depth > 0) {
        kinds.put("DEPTH", depth);
      }
      if (seconds >= 15 && depth >= 0.5) {
        kinds.put("READ", 1.0);
      }
      deeds.add(
          new Deed(
              Instant.parse(page.get("at").stringValue()),
              page.get("page").stringValue(),
              page.get("job").stringValue(),
              kinds));
    }
    for (JsonNode file : facts.path("files")) {
      deeds.add(
          new Deed(
              Instant.parse(file.get("at").stringValue()),
              file.get("page").stringValue(),
              file.get("job").stringValue(),
              Map.of("DOWNLOAD", 1.0)));
    }
    for (JsonNode search : facts.get("searches")) {
      deeds.add(new Deed(Instant.parse(search.stringValue()), "", "", Map.of("SEARCH", 1.0)));
    }
    var days = new ArrayList<String>();
    facts.get("days").forEach(day -> days.add(day.stringValue()));
    days.stream()
        .sorted()
        .skip(1)
        .map(day -> Instant.parse(day + "T00:00:00Z"))
        .forEach(at -> deeds.add(new Deed(at, "", "", Map.of("RETURN", 1.0))));
    deeds.removeIf(deed -> deed.at().isAfter(asOf));
    deeds.sort(Comparator.comparing(Deed::at).thenComparing(Deed::page).thenComparing(Deed::job));
    return deeds;
  }
}
