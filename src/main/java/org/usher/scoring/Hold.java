package org.usher.scoring;

import java.util.Optional;
import org.usher.design.Text;

/// Why a person must not be handed over, whatever the score.
///
/// @param gate id of the gate in its model, or of a flag: `opted-out`, `spam`, `bot`
/// @param says the reason, for a seller; empty for a flag
public record Hold(String gate, Optional<Text> says) {}
