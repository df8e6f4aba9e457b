package org.usher.scoring;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.usher.design.Text;

/// What verdicts have taught so far, for those who decide what runs.
///
/// @param verdicts matured ones that say something
/// @param accepted how many of them
/// @param needed with fewer, nothing is learnt
/// @param newer how many came after the points that run: only these can judge them
/// @param draft what was learnt last for the rules and the model that run now
/// @param alarms what is not as it was
public record Teaching(
    int verdicts, int accepted, int needed, int newer, Optional<Draft> draft, List<Drift> alarms) {

  public Teaching {
    alarms = List.copyOf(alarms);
  }

  /// Whether there is enough to learn from.
  public boolean isEnough() {
    return Lesson.isEnough(verdicts, accepted);
  }

  /// Whether what runs can be judged: it was made by verdicts itself, and needs newer ones.
  public boolean isJudged() {
    return newer >= Lesson.LEAST_JUDGES;
  }

  /// How many newer ones it needs.
  public int newerNeeded() {
    return Lesson.LEAST_JUDGES;
  }

  /// A model that was learnt, beside the one that runs.
  ///
  /// @param taught verdicts that made the points
  /// @param tested newer verdicts that judged them
  /// @param draftLoss what its forecasts of these cost; less is better
  /// @param runningLoss the same of the running model
  /// @param confidence how often, drawing these people again and again, the draft was better
  public record Draft(
      String version,
      Instant learntAt,
      int taught,
      int tested,
      double draftLoss,
      double runningLoss,
      double confidence,
      List<Change> changes) {

    /// One draft in twenty that is no better would pass.
    static final double ENOUGH_CONFIDENCE = 0.95;

    public Draft {
      changes = List.copyOf(changes);
    }

    /// Whether it may be put to work.
    public boolean isBetter() {
      return draftLoss < runningLoss && confidence >= ENOUGH_CONFIDENCE;
    }
  }

  /// What was learnt of one rule.
  public record Change(
      String rule, Optional<Text> says, Points written, Points running, Points learnt) {}
}
