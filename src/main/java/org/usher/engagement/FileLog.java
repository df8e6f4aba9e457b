package org.usher.engagement;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.usher.content.BuyingJob;
import org.usher.content.PageId;

/// The files taken along in one visit, each once.
final class FileLog {

  /// A visit's share of memory; no buyer takes more.
  private static final int MAX_FILES = 50;

  private final SequencedMap<String, FileTaken> taken = new LinkedHashMap<>();

  List<FileTaken> taken() {
    return List.copyOf(taken.values());
  }

  /// @return what to count: nothing the second time
  List<Cell> take(PageId page, BuyingJob job, String file, Instant now) {
    if (taken.size() >= MAX_FILES || taken.containsKey(file)) {
      return List.of();
    }
    taken.put(file, new FileTaken(page, job, file, now));
    return List.of(new Cell(Counted.FILE, file));
  }
}
