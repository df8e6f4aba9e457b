package org.usher.scoring;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;

/// What matured verdicts teach: other points for the marketer's rules, and whether these would have
/// forecast the newest verdicts better than the model that runs. The newest took no part in the
/// points they judge, neither those of the draft nor, when these were learnt too, those that run;
/// what is offered is then fitted to all.
final class Lesson {

  /// With fewer, chance says more than sales.
  static final int LEAST_VERDICTS = 100;

  /// Of accepted as of rejected ones.
  static final int LEAST_OF_EACH = 15;

  /// With fewer, nothing is judged by them, and a lane says nothing of its own level.
  static final int LEAST_JUDGES = 30;

  /// The newest part judges.
  private static final double TAUGHT = 0.7;

  private final List<PastCase> cases;
  private final int taught;
  private final ScoringModel authored;

  private Lesson(List<PastCase> cases, int taught, ScoringModel authored) {
    this.cases = cases;
    this.taught = taught;
    this.authored = authored;
  }

  /// @param mature cases that have matured, in any order
  /// @param since when the points that run were put to work; what came before may have made them
  ///   and does not judge them
  /// @return nothing when there are too few verdicts
  static Optional<Learnt> of(
      List<PastCase> mature, ScoringModel authored, ScoringModel running, Instant since) {
    var judged =
        mature.stream()
            .filter(one -> one.isGood().isPresent())
            .sorted(Comparator.comparing((PastCase one) -> one.handoff().at()))
            .toList();
    int known = (int) judged.stream().filter(one -> !one.handoff().at().isAfter(since)).count();
    int taught = Math.max(known, (int) (judged.size() * TAUGHT));
    return isEnough(judged) && judged.size() - taught >= LEAST_JUDGES
        ? Optional.of(new Lesson(judged, taught, authored).against(running))
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
    var older = cases.subList(0, taught);
    var newest = cases.subList(taught, cases.size());
    var trial = fit(older);
    var draft = calibrated(trial, older, newest);
    var before = calibrated(running, older, newest);
    return new Learnt(
        fit(cases),
        taught,
        newest.size(),
        Quality.logLoss(draft),
        Quality.logLoss(before),
        PairedBootstrap.confidence(draft, before));
  }

  /// The base is the level of those who come by score, since they are whom the model decides about;
  /// when there are hardly any, it stays as it was written.
  private ScoringModel fit(List<PastCase> some) {
    var examples = some.stream().flatMap(one -> one.example(authored).stream()).toList();
    var weights = MapFit.fit(examples, Features.prior(authored));
    var base =
        of(Lane.BY_SCORE, some).size() < LEAST_JUDGES
            ? authored.base()
            : Points.ofLogOdds(weights.base());
    return Features.weighed(authored, base, weights);
  }

  /// Both models are corrected in their level by the same verdicts, lane by lane, or the marketer's
  /// base alone would decide. A lane with hardly any shares the level of all.
  private static List<Forecast> calibrated(
      ScoringModel model, List<PastCase> past, List<PastCase> newest) {
    var ofAll = Shift.of(forecasts(past, model));
    var shifts = new EnumMap<Lane, Shift>(Lane.class);
    for (Lane lane : Lane.values()) {
      var some = of(lane, past);
      shifts.put(lane, some.size() < LEAST_JUDGES ? ofAll : Shift.of(forecasts(some, model)));
    }
    return newest.stream()
        .flatMap(
            one -> one.forecast(model).stream().map(shifts.getOrDefault(one.lane(), ofAll)::of))
        .toList();
  }

  private static List<PastCase> of(Lane lane, List<PastCase> some) {
    return some.stream().filter(one -> one.lane() == lane).toList();
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
