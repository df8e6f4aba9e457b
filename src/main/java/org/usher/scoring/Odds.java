package org.usher.scoring;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;

/// Says of how many in ten like somebody sales took, and says nothing before that has been earned:
/// by enough matured verdicts on scores with the very points, of people who came the same way, and
/// by having been right, within a tenth, on the newest of them, which took no part, and better than
/// saying the same of everybody. Said is what proved itself, not what was made of all afterwards.
@Component
public class Odds {

  private static final double TAUGHT = 0.7;
  private static final double RIGHT_WITHIN = 0.1;
  private static final int MANY = 400;
  private static final int TEN = 10;

  private final KeptForecasts forecasts;
  private final StoredModels models;
  private final Cache<Key, Optional<Calibration>> earned =
      Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(10)).maximumSize(20).build();

  Odds(KeptForecasts forecasts, StoredModels models) {
    this.forecasts = forecasts;
    this.models = models;
  }

  /// The line is no part of it: moving it changes nobody's odds.
  private record Key(String points, Lane lane) {}

  /// About how many in ten like this one were accepted, 0 to 10; empty when nobody can say yet.
  ///
  /// @param isRaisedHand whether they asked to talk; else they came by score
  public OptionalInt inTen(Score score, boolean isRaisedHand) {
    var key =
        new Key(
            models.model(score.modelVersion()).pointsDigest(),
            isRaisedHand ? Lane.RAISED_HAND : Lane.BY_SCORE);
    return earned
        .get(key, asked -> earned(forecasts.of(asked.points(), asked.lane())))
        .map(calibration -> OptionalInt.of(inTen(calibration, score)))
        .orElse(OptionalInt.empty());
  }

  private static int inTen(Calibration calibration, Score score) {
    return (int)
        Math.round(TEN * Logistic.probability(calibration.logOdds(score.points().logOdds())));
  }

  static Optional<Calibration> earned(List<Forecast> past) {
    if (!Lesson.isEnough(past.size(), good(past))) {
      return Optional.empty();
    }
    int taught = (int) (past.size() * TAUGHT);
    var trial = Calibration.after(past.subList(0, taught));
    var newest = past.subList(taught, past.size()).stream().map(trial::of).toList();
    double share = (double) good(past.subList(0, taught)) / taught;
    var sameForAll =
        newest.stream().map(one -> new Forecast(Logistic.logOdds(share), one.isGood())).toList();
    boolean isWorthSaying = Quality.logLoss(newest) < Quality.logLoss(sameForAll);
    return isWorthSaying && isRight(newest) ? Optional.of(trial) : Optional.empty();
  }

  private static int good(List<Forecast> past) {
    return (int) past.stream().filter(Forecast::isGood).count();
  }

  /// By the level only when they are few: ten groups of a dozen are a tenth off by chance.
  private static boolean isRight(List<Forecast> newest) {
    double surplus =
        newest.stream().mapToDouble(one -> one.probability() - (one.isGood() ? 1 : 0)).sum();
    boolean isLevel = Math.abs(surplus) / newest.size() <= RIGHT_WITHIN;
    boolean isMany = newest.size() >= MANY;
    return isLevel && (!isMany || Quality.of(newest).calibrationError() <= RIGHT_WITHIN);
  }
}
