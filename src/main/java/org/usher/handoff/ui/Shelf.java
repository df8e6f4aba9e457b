package org.usher.handoff.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Which leads the desk shows; the address says it: `/desk?show=mine`.
enum Shelf {
  WAITING,
  MINE,
  IN_HAND,
  DONE;

  private static final String PARAMETER = "show";

  /// What the address says; the first one when it says nothing that is known.
  static Shelf read(Map<String, List<String>> query) {
    String wanted = query.getOrDefault(PARAMETER, List.of()).stream().findFirst().orElse("");
    return Arrays.stream(values())
        .filter(shelf -> shelf.id().equals(wanted))
        .findFirst()
        .orElse(WAITING);
  }

  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String address() {
    return this == WAITING ? "desk" : "desk?%s=%s".formatted(PARAMETER, id());
  }
}
