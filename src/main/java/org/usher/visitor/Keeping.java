package org.usher.visitor;

import java.time.Duration;
import java.util.Optional;

/// A kind of thing that a module keeps about people, as the privacy page shows it. What it is and
/// why stand in the words under `<module>.keeps.<name>.what` and `.why`.
///
/// @param name within its module, as `details`
/// @param kept for how long; empty for as long as the person is kept
public record Keeping(String name, Optional<Duration> kept) {

  /// Kept as long as the person is.
  public static Keeping withPerson(String name) {
    return new Keeping(name, Optional.empty());
  }

  public static Keeping lasting(String name, Duration kept) {
    return new Keeping(name, Optional.of(kept));
  }
}
