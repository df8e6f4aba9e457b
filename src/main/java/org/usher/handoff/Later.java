package org.usher.handoff;

import java.util.List;
import org.usher.lead.EvidenceLine;
import org.usher.lead.Moment;

/// What a buyer did and said after they were handed over.
///
/// @param lines as they would stand on a sheet
/// @param timeline what they did, by time
public record Later(List<EvidenceLine> lines, List<Moment> timeline) {

  public Later {
    lines = List.copyOf(lines);
    timeline = List.copyOf(timeline);
  }

  /// Without what it says.
  @Override
  public String toString() {
    return "Later[…]";
  }
}
