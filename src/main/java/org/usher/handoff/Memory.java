package org.usher.handoff;

import static java.util.stream.Collectors.toSet;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.usher.engagement.Facts;
import org.usher.lead.EvidenceLine;

/// What the visits of somebody have told who agreed that later visits are added.
///
/// @param struck ids of the lines they struck: what these stand for is not added later either
record Memory(Facts facts, Set<String> struck) {

  /// Hundreds of visits; what is older has long lost its weight in a score.
  private static final int MOST = 1000;

  static final Memory EMPTY = new Memory(Facts.NONE, Set.of());

  Memory {
    struck = Set.copyOf(struck);
  }

  /// With what they let stand of a form, and without what they struck in it.
  Memory approving(Kept kept) {
    Memory rest = striking(kept);
    var standing = kept.lines().stream().map(EvidenceLine::id).collect(toSet());
    return new Memory(
        bounded(rest.facts.upTo(kept.facts())),
        rest.struck.stream().filter(id -> !standing.contains(id)).collect(toSet()));
  }

  /// Without what they struck in a form.
  Memory striking(Kept kept) {
    var all = new HashSet<>(struck);
    all.addAll(kept.struck());
    return new Memory(Kept.without(facts, kept.struck()), all);
  }

  /// With what a later visit has told so far.
  Memory after(Facts visit) {
    return new Memory(bounded(facts.upTo(Kept.without(visit, struck))), struck);
  }

  private static Facts bounded(Facts facts) {
    return new Facts(
        facts.answers(),
        newest(facts.pages()),
        newest(facts.files()),
        newest(facts.searches()),
        Set.copyOf(newest(facts.days().stream().sorted().toList())),
        facts.flags());
  }

  private static <T> List<T> newest(List<T> byTime) {
    return byTime.subList(Math.max(0, byTime.size() - MOST), byTime.size());
  }

  @Override
  public String toString() {
    return "Memory[…]";
  }
}
