package org.usher.scoring;

import java.util.List;

/// Everybody who was handed over lately, with their facts and what became of them: opened once, and
/// looked at for all that one screen says of them.
public final class Past {

  private final List<PastCase> cases;

  Past(List<PastCase> cases) {
    this.cases = List.copyOf(cases);
  }

  List<PastCase> cases() {
    return cases;
  }
}
