package org.usher.scoring;

import java.util.List;

/// Everybody who was handed over lately, with their facts and what became of them: opened once, and
/// looked at for all that one screen says of them.
public final class Past {

  private final List<PastCase> cases;
  private final boolean isCut;

  private Past(List<PastCase> cases, boolean isCut) {
    this.cases = List.copyOf(cases);
    this.isCut = isCut;
  }

  /// @param cases the newest first
  static Past newest(List<PastCase> cases, int atMost) {
    return new Past(cases.subList(0, Math.min(atMost, cases.size())), cases.size() > atMost);
  }

  /// Whether there are older ones, which are not looked at.
  public boolean isCut() {
    return isCut;
  }

  /// How many are looked at.
  public int size() {
    return cases.size();
  }

  List<PastCase> cases() {
    return cases;
  }
}
