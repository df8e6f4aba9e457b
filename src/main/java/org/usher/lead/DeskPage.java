package org.usher.lead;

import java.util.List;
import java.util.Map;

/// Some leads of the desk, and how many there are.
///
/// @param total of those that the filter holds
/// @param counts of all that whoever asks may see, by lane
/// @param mine open ones in the hands of whoever asks, without those that rest
/// @param late open ones whose promise is broken
/// @param unowned waiting ones that nobody has
public record DeskPage(
    List<LeadLine> lines, long total, Map<Lane, Long> counts, long mine, long late, long unowned) {

  public DeskPage {
    lines = List.copyOf(lines);
    counts = Map.copyOf(counts);
  }
}
