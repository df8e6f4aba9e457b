package org.usher.matching;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.usher.content.Material;
import org.usher.content.SiteSettings;
import org.usher.content.YamlNode;

/// Words that mean the same on this site, by language, from `synonyms.yaml`: who types one finds
/// pages that use the others. Immutable.
final class Synonyms {

  static final Synonyms NONE = new Synonyms(Map.of());

  private static final String FILE = "synonyms.yaml";
  private static final int MAX_LENGTH = 60;

  private final Map<String, List<List<Member>>> groups;

  /// @param stems of those of its words that tell something
  private record Member(String words, List<String> stems) {}

  private Synonyms(Map<String, List<List<Member>>> groups) {
    this.groups = Map.copyOf(groups);
  }

  /// What the file says; what is wrong in it is reported.
  static Synonyms read(Material material, SiteSettings settings) {
    var groups = new LinkedHashMap<String, List<List<Member>>>();
    material
        .yaml(FILE)
        .ifPresent(file -> {
          file.allow(settings.languages().toArray(String[]::new));
          for (String language : settings.languages()) {
            file.find(language)
                .ifPresent(list -> groups.put(language, groups(list, Tongue.of(language))));
          }
        });
    return new Synonyms(groups);
  }

  private static List<List<Member>> groups(YamlNode list, Tongue tongue) {
    var seen = new LinkedHashMap<String, YamlNode>();
    return list.list().stream().map(group -> group(group, seen, tongue)).toList();
  }

  private static List<Member> group(YamlNode node, Map<String, YamlNode> seen, Tongue tongue) {
    var members = new ArrayList<Member>();
    for (YamlNode each : node.list()) {
      String word = each.text(1, MAX_LENGTH).toLowerCase(Locale.ROOT);
      YamlNode before = seen.putIfAbsent(word, each);
      if (before != null) {
        each.problem(
            "'%s' stands in line %d already; words that mean the same stand in one list"
                .formatted(word, before.line()));
      }
      members.add(new Member(word, tongue.stems(word)));
    }
    if (members.size() == 1) {
      node.problem(
          "A list of words that mean the same has at least two, not only '%s'"
              .formatted(members.getFirst().words()));
    }
    return List.copyOf(members);
  }

  /// Other words for this one, where it stands in `words`: a synonym of several words counts when
  /// all of them are there.
  Set<String> of(Tongue tongue, Tongue.Token token, String words) {
    var others = new LinkedHashSet<String>();
    var stems = tongue.stems(words);
    String stem = tongue.stem(token.word());
    for (List<Member> group : groups.getOrDefault(tongue.tag(), List.of())) {
      for (Member member : group) {
        if (member.stems().contains(stem) && stems.containsAll(member.stems())) {
          group.stream()
              .filter(other -> !other.equals(member))
              .forEach(other -> others.add(other.words()));
        }
      }
    }
    return others;
  }

  /// Whether the content declares this word, alone or with others: then it is written as meant.
  boolean know(Tongue tongue, String word) {
    String stem = tongue.stem(word);
    return groups.getOrDefault(tongue.tag(), List.of()).stream()
        .flatMap(List::stream)
        .anyMatch(member -> member.stems().contains(stem));
  }
}
