package org.usher.content;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Collects what is wrong while content is compiled, so that it is reported all at once. Something
/// said twice is kept once. Not for several threads.
public final class Problems {

  private final Set<Problem> found = new LinkedHashSet<>();
  private final Set<Untranslated> untranslated = new LinkedHashSet<>();

  public void add(String file, int line, String message) {
    found.add(new Problem(file, line, message));
  }

  void addAll(List<Problem> more) {
    found.addAll(more);
  }

  /// No problem: readers get the main language. But whoever writes should know.
  void add(Untranslated words) {
    untranslated.add(words);
  }

  List<Untranslated> untranslated() {
    return List.copyOf(untranslated);
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

  /// One problem to a line.
  @Override
  public String toString() {
    return all().stream().map(Problem::toString).collect(Collectors.joining("\n"));
  }
}
