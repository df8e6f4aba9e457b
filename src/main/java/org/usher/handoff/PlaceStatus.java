package org.usher.handoff;

import java.util.List;
import org.usher.post.Health;

/// A place, how it does, and what should be mended.
public record PlaceStatus(Place place, Health health, List<String> problems) {
  public PlaceStatus {
    problems = List.copyOf(problems);
  }
}
