package org.usher.brand;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a brand's folder says at one moment. Immutable.
///
/// @param hasLogo whether there is a `logo.svg`
/// @param pictures those that there are
/// @param digest of the files it was read from
record Look(
    String name,
    List<Saying> legal,
    Optional<Saying> contact,
    Optional<Responsible> responsible,
    String tokens,
    boolean hasLogo,
    Set<BrandPicture> pictures,
    String digest) {

  Look {
    legal = List.copyOf(legal);
    pictures = Set.copyOf(pictures);
  }

  static Look named(String name, List<String> legal) {
    return new Look(
        name,
        legal.stream().map(Saying::always).toList(),
        Optional.empty(),
        Optional.empty(),
        "",
        false,
        Set.of(),
        name);
  }
}
