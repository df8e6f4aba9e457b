package org.usher.lead;

import java.util.List;
import java.util.Optional;

/// A lead as one method of selling looks at it.
///
/// @param idea the method in one sentence
/// @param next the next good question; empty when everything is known
public record Lens(
    String method, String name, String idea, List<Stage> stages, Optional<String> next) {

  public Lens {
    stages = List.copyOf(stages);
  }

  /// A part of the method.
  public record Stage(String name, List<Known> slots) {
    public Stage {
      slots = List.copyOf(slots);
    }
  }

  /// What is known of one slot, in the buyer's words.
  ///
  /// @param ask the question for it
  public record Known(String slot, String name, List<Said> said, List<String> hints, String ask) {
    public Known {
      said = List.copyOf(said);
      hints = List.copyOf(hints);
    }

    /// Whether the buyer really said something of it; what they read is a hint only.
    public boolean isFilled() {
      return !said.isEmpty();
    }
  }

  /// Something the buyer said.
  ///
  /// @param question what we asked; empty when they wrote it by themselves
  public record Said(String question, String words) {}
}
