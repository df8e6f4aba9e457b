package org.usher.scoring;

import org.usher.content.Snapshot;
import org.usher.content.TestContent;

/// The sample site with its scoring rules, for the tests of other modules.
public final class SampleModel {

  private SampleModel() {}

  /// The sample site; its part [ScoringModel] is compiled.
  public static Snapshot site() {
    return TestContent.sample(new ScoringPart(new RecentModels()), new PromisePart());
  }
}
