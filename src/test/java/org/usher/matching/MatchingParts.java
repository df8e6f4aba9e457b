package org.usher.matching;

import java.util.List;
import java.util.Map;
import org.usher.content.Snapshot;
import org.usher.content.SnapshotPart;

/// What matching compiles for a snapshot, for tests that make a snapshot by hand.
public final class MatchingParts {

  private MatchingParts() {}

  public static Map<Class<?>, Object> of(Snapshot draft) {
    return Map.of(
        Likelihoods.class,
        new Likelihoods(draft),
        PageIndex.class,
        PageIndexPart.compile(draft, Synonyms.NONE, Learnt.NOTHING),
        JourneyPlan.class,
        JourneyPlan.EMPTY);
  }

  /// What compiles them when a folder is published.
  public static List<SnapshotPart<?>> compilers() {
    return List.of(new LikelihoodsPart(), new PageIndexPart());
  }

  public static Search search() {
    return new Search();
  }

  public static Suggestions suggestions() {
    return new Suggestions();
  }

  public static Guide guide() {
    return new Guide();
  }
}
