package org.usher.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.usher.content.Origin;
import org.usher.matching.Finding.Kind;

/// Collects what is found. Of each kind a bounded number is kept and the rest counted: nobody reads
/// ten thousand lines that say the same.
final class Findings {

  private static final int MAX_OF_A_KIND = 100;

  private final Set<Finding> found = new LinkedHashSet<>();
  private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);

  void add(Kind kind, Origin origin, String what, String advice) {
    var finding = new Finding(kind, origin, what, advice);
    if (found.contains(finding)) {
      return;
    }
    if (counts.merge(kind, 1, Integer::sum) <= MAX_OF_A_KIND) {
      found.add(finding);
    }
  }

  /// Errors first, then by kind, file and line.
  List<Finding> all() {
    var all = new ArrayList<>(found);
    all.sort(
        Comparator.comparing((Finding finding) -> finding.kind())
            .thenComparing(finding -> finding.origin().file())
            .thenComparingInt(finding -> finding.origin().line()));
    return all;
  }

  /// How many of each kind there are beyond those that are listed.
  Map<Kind, Integer> unlisted() {
    var more = new EnumMap<Kind, Integer>(Kind.class);
    counts.forEach((kind, count) -> {
      if (count > MAX_OF_A_KIND) {
        more.put(kind, count - MAX_OF_A_KIND);
      }
    });
    return more;
  }
}
