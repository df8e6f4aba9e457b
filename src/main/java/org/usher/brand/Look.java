package org.usher.brand;

import java.util.List;
import java.util.Optional;

/// What a brand's folder says at one moment. Immutable.
///
/// @param hasLogo whether there is a `logo.svg`
/// @param digest of the files it was read from
record Look(
    String name,
    List<Saying> legal,
    Optional<Saying> contact,
    Optional<Responsible> responsible,
    String tokens,
    boolean hasLogo,
    String digest) {

  Look {
    legal = List.copyOf(legal);
  }

  static Look named(String name, List<String> legal) {
    return new Look(
        name,
        legal.stream().map(Saying::always).toList(),
        Optional.empty(),
        Optional.empty(),
        "",
        false,
        name);
  }
}
