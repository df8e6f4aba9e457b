package org.usher.matching;

import java.util.Map;
import org.usher.content.Snapshot;

/// What matching compiles for a snapshot, for tests that make a snapshot by hand.
public final class MatchingParts {

  private MatchingParts() {}

  public static Map<Class<?>, Object> of(Snapshot draft) {
    return Map.of(
        Likelihoods.class, new Likelihoods(draft), PageIndex.class, PageIndexPart.compile(draft));
  }

  public static Search search() {
    return new Search();
  }

  public static Guide guide() {
    return new Guide();
  }
}
