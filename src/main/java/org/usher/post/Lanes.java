package org.usher.post;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// How many messages may be under way to one receiver at once. A receiver that is slow delays what
/// goes to itself and nothing else: few wait for it here, and the others come back at the pace at
/// which it lets go, so that even thousands of them cost next to nothing.
final class Lanes {
  /// Enough to keep a receiver busy, few enough not to be a burden to it.
  static final int WIDTH = 8;

  private final Map<String, Lane> lanes = new ConcurrentHashMap<>();

  /// A lane that so many may be in at once. Whose width is changed gets another one; the old one
  /// empties.
  Lane lane(String name, int width) {
    return lanes.computeIfAbsent(name + " " + width, _ -> new Lane(width));
  }
}
