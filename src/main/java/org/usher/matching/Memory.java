package org.usher.matching;

import java.time.LocalDate;
import java.time.Period;
import org.springframework.stereotype.Component;

/// What was counted, as of the last time it was taken up; what the next snapshot is compiled with.
/// For many threads.
@Component
class Memory {

  /// Older outcomes are of another site.
  static final Period KEPT = Period.ofDays(180);

  private final LearningProperties properties;
  private final LearningSwitch learning;
  private volatile Learnt learnt = Learnt.NOTHING;
  private volatile LocalDate asOf = LocalDate.EPOCH;

  Memory(LearningProperties properties, LearningSwitch learning) {
    this.properties = properties;
    this.learning = learning;
  }

  /// That of a site which learns nothing.
  static Memory none() {
    return new Memory(LearningProperties.OFF, new LearningSwitch(LearningProperties.OFF));
  }

  Learnt learnt() {
    return learnt;
  }

  /// Names what a snapshot is compiled with; the same while nothing would change.
  String version() {
    return isEnough() ? "%s %.3f %.0f".formatted(asOf, learnt.volume(), learnt.typedVisits()) : "";
  }

  /// Takes up new counts.
  ///
  /// @return whether a snapshot compiled now differs
  synchronized boolean set(Learnt counted, LocalDate today) {
    String before = version();
    learnt = counted;
    asOf = today;
    return !version().equals(before);
  }

  private boolean isEnough() {
    return learning.isOn() && learnt.volume() >= properties.applyFrom();
  }

  /// Where search takes the words from that visitors typed.
  Learnt words() {
    return isEnough() ? learnt : Learnt.NOTHING;
  }

  /// What a site takes from it: only what tells the newest outcomes better than the editor's marks.
  Lessons lessons(Trial trial) {
    if (!learning.isOn()) {
      return Lessons.NONE;
    }
    if (!isEnough()) {
      return Lessons.tooLittle(asOf);
    }
    boolean isExploring = learnt.volume() >= properties.exploreFrom();
    boolean isBetter =
        trial.bits(learnt.older(), learnt.newest()) < trial.bits(Learnt.NOTHING, learnt.newest());
    return isBetter
        ? new Lessons(learnt, Lessons.State.IN_FORCE, isExploring, asOf.toEpochDay())
        : new Lessons(
            Learnt.NOTHING, Lessons.State.EDITOR_KNOWS_BETTER, isExploring, asOf.toEpochDay());
  }

  /// Says how well answers are foretold.
  interface Trial {

    /// What the answers of those who were helped still tell, in bits, when what was counted before
    /// is known; less is better.
    double bits(Learnt known, Learnt outcomes);
  }
}
