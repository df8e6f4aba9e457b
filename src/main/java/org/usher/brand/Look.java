package org.usher.brand;

import java.util.List;
import java.util.Optional;

/// What a brand's folder says at one moment. Immutable.
///
/// @param hasLogo whether there is a `logo.svg`
/// @param digest of the files it was read from
record Look(
    String name,
    List<String> legal,
    Optional<String> contact,
    String tokens,
    boolean hasLogo,
    String digest) {

  Look {
    legal = List.copyOf(legal);
  }

  static Look named(String name, List<String> legal) {
    return new Look(name, legal, Optional.empty(), "", false, name);
  }
}
