package org.usher.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What matured verdicts teach: other points for the marketer's rules, and whether these would have
/// forecast the newest verdicts better than the model that runs. The newest took no part in the
/// points they judge; what is offered is then fitted to all.
final class Lesson {

  /// With fewer, chance says more than sales.
  static final int LEAST_VERDICTS = 100;

  /// Of accepted as of rejected ones.
  static final int LEAST_OF_EACH = 15;

  /// The newest part judges.
  private static final double TAUGHT = 0.7;

  private final List<PastCase> cases;
  private final ScoringModel authored;

  private Lesson(List<PastCase> cases, ScoringModel authored) {
    this.cases = cases;
    this.authored = authored;
  }

  /// @param mature cases that have matured, in any order
  /// @return nothing when there are too few verdicts
  static Optional<Learnt> of(List<PastCase> mature, ScoringModel authored, ScoringModel running) {
    var judged =
        mature.stream()
            .filter(one -> one.isGood().isPresent())
            .sorted(Comparator.comparing((PastCase one) -> one.handoff().at()))
            .toList();
    return isEnough(judged)
        ? Optional.of(new Lesson(judged, authored).against(running))
        : Optional.empty();
  }

  private static boolean isEnough(List<PastCase> judged) {
    long good = judged.stream().filter(one -> one.isGood().orElse(false)).count();
    return isEnough(judged.size(), (int) good);
  }

  /// Whether so many verdicts teach anything.
  static boolean isEnough(int verdicts, int good) {
    return verdicts >= LEAST_VERDICTS && good >= LEAST_OF_EACH && verdicts - good >= LEAST_OF_EACH;
  }

  private Learnt against(ScoringModel running) {
    int taught = (int) (cases.size() * TAUGHT);
    var older = cases.subList(0, taught);
    var newest = cases.subList(taught, cases.size());
    var trial = Features.weighed(authored, fit(older));
    var draft = calibrated(trial, older, newest);
    var before = calibrated(running, older, newest);
    return new Learnt(
        Features.weighed(authored, fit(cases)),
        taught,
        newest.size(),
        Quality.logLoss(draft),
        Quality.logLoss(before),
        PairedBootstrap.confidence(draft, before));
  }

  private Weights fit(List<PastCase> some) {
    var examples = some.stream().flatMap(one -> one.example(authored).stream()).toList();
    return MapFit.fit(examples, Features.prior(authored));
  }

  /// Both models are corrected in their level by the same verdicts, or the marketer's base alone
  /// would decide.
  private static List<Forecast> calibrated(
      ScoringModel model, List<PastCase> past, List<PastCase> newest) {
    var shift = Shift.of(forecasts(past, model));
    var calibrated = new ArrayList<Forecast>();
    forecasts(newest, model).stream().map(shift::of).forEach(calibrated::add);
    return calibrated;
  }

  private static List<Forecast> forecasts(List<PastCase> cases, ScoringModel model) {
    return cases.stream().flatMap(one -> one.forecast(model).stream()).toList();
  }

  /// @param draft fitted to all verdicts
  /// @param taught how many verdicts made the points that were judged
  /// @param tested how many newer ones judged them
  /// @param confidence the share of draws in which the draft was better
  record Learnt(
      ScoringModel draft,
      int taught,
      int tested,
      double draftLoss,
      double runningLoss,
      double confidence) {}
}
