package org.usher.visitor;

import java.util.Set;

/// A person has put their details right. Published in the transaction of the correction, to those
/// who keep a copy of them.
public record PersonCorrected(PersonId person, Set<CorrectedPart> parts) {

  public PersonCorrected {
    parts = Set.copyOf(parts);
  }
}
