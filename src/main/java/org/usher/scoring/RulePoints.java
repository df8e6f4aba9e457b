package org.usher.scoring;

import org.usher.design.Text;

/// A rule as one reads it.
///
/// @param rule its id
/// @param says the evidence
public record RulePoints(String rule, Axis axis, Text says, Points points) {}
