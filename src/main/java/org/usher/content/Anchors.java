package org.usher.content;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// Names the sections of one page, so that they can be linked. Of the branches of a group only one
/// is shown, so the same name may stand in each.
final class Anchors {

  private final Set<String> all = new HashSet<>();
  private Set<String> taken = new HashSet<>();
  private Set<String> takenBeforeGroup = Set.of();

  /// A name made from the words of the heading.
  String of(String heading) {
    String words =
        Normalizer.normalize(heading.replace("ß", "ss"), Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    String name = words.isEmpty() ? "section" : words;
    String free = name;
    for (int i = 2; !taken.add(free); i++) {
      free = name + "-" + i;
    }
    all.add(free);
    return free;
  }

  void beginGroup() {
    takenBeforeGroup = Set.copyOf(taken);
  }

  void beginBranch() {
    taken = new HashSet<>(takenBeforeGroup);
  }

  void endGroup() {
    taken = new HashSet<>(all);
  }

  Set<String> all() {
    return Set.copyOf(all);
  }
}
