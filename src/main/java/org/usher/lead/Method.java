package org.usher.lead;

import java.util.List;
import java.util.Optional;
import org.usher.design.Text;

/// A way of selling: how it looks at the slots.
///
/// @param idea in one sentence
record Method(String id, Text name, Text idea, List<Stage> stages) {

  Method {
    stages = List.copyOf(stages);
  }

  /// A part of a method.
  ///
  /// @param slots what it wants to know; at least one
  /// @param ask its own question, else that of the slot
  record Stage(Text name, List<Slot> slots, Optional<Text> ask) {
    Stage {
      slots = List.copyOf(slots);
    }
  }
}
