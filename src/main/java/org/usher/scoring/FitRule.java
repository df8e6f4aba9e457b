package org.usher.scoring;

import org.usher.design.Text;
import org.usher.question.Condition;

/// Points for who somebody is.
///
/// @param says the evidence, a full clause in the third person
record FitRule(String id, Condition when, Points points, Text says) {

  FitRule withPoints(Points other) {
    return new FitRule(id, when, other, says);
  }
}
