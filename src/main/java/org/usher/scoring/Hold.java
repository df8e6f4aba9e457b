package org.usher.scoring;

import static java.util.Locale.ROOT;

import java.util.Optional;
import org.usher.design.Text;
import org.usher.engagement.Flag;

/// Why a person must not be handed over, whatever the score.
///
/// @param gate id of the gate in its model, or of a flag: `opted-out`, `spam`, `competitor-account`
/// @param says the reason, for a seller; empty for a flag
public record Hold(String gate, Optional<Text> says) {

  static Hold of(Gate gate) {
    return new Hold(gate.id(), Optional.of(gate.says()));
  }

  static Hold of(Flag flag) {
    return new Hold(idOf(flag), Optional.empty());
  }

  /// What a flag is called among the gates.
  static String idOf(Flag flag) {
    return flag.name().toLowerCase(ROOT).replace('_', '-');
  }
}
