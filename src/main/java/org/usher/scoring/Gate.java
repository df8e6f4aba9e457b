package org.usher.scoring;

import org.usher.design.Text;
import org.usher.question.Condition;

/// Answers that hold back every handoff.
///
/// @param says the reason, a full clause in the third person
record Gate(String id, Condition when, Text says) {}
