package org.usher.brand;

import java.util.List;
import java.util.Optional;

/// What is wrong with a brand's folder, and how well its colours can be read.
///
/// @param problems what keeps the folder from being used, or only from being used whole
/// @param contrasts every pair of colours that stand on each other
/// @param voice how the brand speaks, for whoever writes its pages; empty when it does not say
/// @param isAnswerable whether it names who is responsible for data about people
/// @param isWorn whether the portal looks as the folder says; else as it did before
public record BrandReport(
    List<String> problems,
    List<Contrast> contrasts,
    Optional<String> voice,
    boolean isAnswerable,
    boolean isWorn) {

  public BrandReport {
    problems = List.copyOf(problems);
    contrasts = List.copyOf(contrasts);
  }

  /// Pairs that are too hard to read.
  public List<Contrast> unreadable() {
    return contrasts.stream().filter(pair -> !pair.isReadable()).toList();
  }
}
