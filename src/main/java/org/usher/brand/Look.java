package org.usher.brand;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a brand's folder says at one moment. Immutable.
///
/// @param versions of the files that are shown, by their names within the folder: another one
///   whenever the file is another
/// @param digest of the files it was read from
record Look(
    String name,
    List<Saying> legal,
    Optional<Saying> contact,
    Optional<Responsible> responsible,
    String tokens,
    Map<String, String> versions,
    String digest) {

  Look {
    legal = List.copyOf(legal);
    versions = Map.copyOf(versions);
  }

  static Look named(String name, List<String> legal) {
    return new Look(
        name,
        legal.stream().map(Saying::always).toList(),
        Optional.empty(),
        Optional.empty(),
        "",
        Map.of(),
        name);
  }
}
