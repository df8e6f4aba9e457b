package org.usher.visitor;

import java.time.Duration;
import java.util.Optional;

/// A kind of thing that a module keeps about people, as the privacy page shows it. What it is and
/// why stand in the words under `<module>.keeps.<name>.what` and `.why`.
///
/// @param name within its module, as `details`
/// @param kept for how long; empty for as long as the person is kept
/// @param outlasts whether something of it stays after the person was erased, and says nothing of
///   anybody then
public record Keeping(String name, Optional<Duration> kept, boolean outlasts) {

  /// Kept as long as the person is.
  public static Keeping withPerson(String name) {
    return new Keeping(name, Optional.empty(), false);
  }

  /// Kept for good, for counting and so that nothing is done twice; without the person's key it
  /// says nothing of anybody.
  public static Keeping outlasting(String name) {
    return new Keeping(name, Optional.empty(), true);
  }

  public static Keeping lasting(String name, Duration kept) {
    return new Keeping(name, Optional.of(kept), false);
  }
}
