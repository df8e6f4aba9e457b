package org.usher.scoring;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;
import org.usher.engagement.Facts;
import org.usher.engagement.FileTaken;
import org.usher.engagement.PageVisit;

/// For which instant a score is made. A clock that is set back by an hour would make everything of
/// the last hour lie in the future, where it does not count.
final class AsOf {

  /// Longer than any change of the clocks; what is newer still is no fact of ours.
  private static final Duration LONGEST_JUMP = Duration.ofHours(2);

  private AsOf() {}

  static Instant of(Facts facts, Instant now) {
    return Stream.of(
            facts.pages().stream().map(PageVisit::at),
            facts.files().stream().map(FileTaken::at),
            facts.searches().stream())
        .flatMap(times -> times)
        .filter(at -> !at.isAfter(now.plus(LONGEST_JUMP)))
        .filter(at -> at.isAfter(now))
        .max(Comparator.naturalOrder())
        .orElse(now);
  }
}
