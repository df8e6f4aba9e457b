package org.usher.lead;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.usher.content.PageId;
import org.usher.matching.Help;
import org.usher.matching.Helped;
import org.usher.question.Answers;

/// The verdict that spoke for these pages does not stand any more, or stands again.
///
/// @param read the pages, each with its place in the list it was chosen from
/// @param times -1 when it does not stand any more, 1 when it stands again
/// @param given when it was given
record HelpRecounted(Answers answers, Map<PageId, Integer> read, int times, Instant given)
    implements Helped {

  HelpRecounted {
    read = Map.copyOf(read);
  }

  @Override
  public List<PageId> pages() {
    return List.copyOf(read.keySet());
  }

  @Override
  public int rank(PageId page) {
    return read.getOrDefault(page, 0);
  }

  @Override
  public Help how() {
    return Help.VERDICT;
  }

  @Override
  public Optional<Instant> since() {
    return Optional.of(given);
  }
}
