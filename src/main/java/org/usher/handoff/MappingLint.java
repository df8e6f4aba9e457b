package org.usher.handoff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.usher.content.Snapshot;
import org.usher.question.Question;
import tools.jackson.databind.JsonNode;

/// Looks at a mapping with the eyes of a lead: whether every place in it is known, whether every
/// secret is given, whether what another system surely needs is there.
final class MappingLint {

  /// Settings that are not the mapping's.
  private static final Set<String> OWN = Set.of(Place.MAPPING, VerdictSources.VERDICT_SECRET);

  private final Mapping mapping;
  private final Set<String> known;
  private final List<String> problems = new ArrayList<>();

  private MappingLint(Mapping mapping, Set<String> known) {
    this.mapping = mapping;
    this.known = known;
  }

  /// What is wrong, in words for an administrator; nothing when it can be used.
  ///
  /// @param sample fields of a lead with everything in it
  static List<String> of(Mapping mapping, Place place, Map<String, String> sample, Snapshot site) {
    var known = new TreeSet<String>(mapping.settings().keySet());
    known.addAll(mapping.secrets());
    sample.keySet().forEach(field -> known.add("lead." + field));
    site.questionnaire().questions().stream()
        .map(Question::id)
        .forEach(question -> {
          known.add("lead.answer." + question);
          known.add("lead.option." + question);
        });
    var lint = new MappingLint(mapping, known);
    lint.lookAt(place);
    return lint.problems;
  }

  private void lookAt(Place place) {
    mapping.secrets().stream()
        .filter(secret -> place.find(secret).isEmpty())
        .forEach(secret -> problems.add("'%s' is not given".formatted(secret)));
    place.settings().keySet().stream()
        .filter(name -> !OWN.contains(name) && !known.contains(name))
        .sorted()
        .forEach(name -> problems.add("The mapping knows no setting '%s'".formatted(name)));
    Set<String> kept = new HashSet<>();
    for (Mapping.Request request : mapping.calls()) {
      names(request).distinct().forEach(name -> lookAt(name, kept));
      request.keep().keySet().forEach(name -> kept.add("kept." + name));
    }
  }

  private void lookAt(String name, Set<String> kept) {
    if (name.startsWith("kept.") ? !kept.contains(name) : !known.contains(name)) {
      problems.add("There is nothing called '{%s}'%s".formatted(name, hint(name)));
    }
  }

  private String hint(String name) {
    return known.stream()
        .filter(other -> distance(name, other) <= 2)
        .findFirst()
        .map("; perhaps '{%s}'"::formatted)
        .orElse("");
  }

  private static Stream<String> names(Mapping.Request request) {
    return Stream.of(
            Stream.of(request.address()),
            request.headers().values().stream(),
            request.form().values().stream(),
            request.form().keySet().stream().map(Template::new),
            texts(request.json()))
        .flatMap(templates -> templates)
        .flatMap(template -> template.names().stream());
  }

  private static Stream<Template> texts(@Nullable JsonNode node) {
    if (node == null) {
      return Stream.of();
    }
    return node.isContainer()
        ? Stream.concat(
            node.propertyNames().stream().map(Template::new),
            node.valueStream().flatMap(MappingLint::texts))
        : Stream.of(new Template(node.asString("")));
  }

  /// Of Levenshtein, in the plain form; names are short.
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[other.length()];
  }
}
