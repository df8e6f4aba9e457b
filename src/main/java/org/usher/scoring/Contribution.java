package org.usher.scoring;

import java.util.Optional;
import org.usher.design.Text;

/// What one rule added to a score.
///
/// @param rule id of the rule in its model; [ScoringModel#BASE] for what everybody begins with
/// @param says the evidence, for a seller; empty for the base
public record Contribution(String rule, Axis axis, Points points, Optional<Text> says) {}
