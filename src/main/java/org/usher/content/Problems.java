package org.usher.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Collects what is wrong while content is compiled, so that it is reported all at once.
public final class Problems {

  private final List<Problem> found = new ArrayList<>();

  public void add(String file, int line, String message) {
    found.add(new Problem(file, line, message));
  }

  public boolean isEmpty() {
    return found.isEmpty();
  }

  /// By file and line.
  public List<Problem> all() {
    return found.stream()
        .sorted(Comparator.comparing(Problem::file).thenComparingInt(Problem::line))
        .toList();
  }
}
