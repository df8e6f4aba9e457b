package org.usher.scoring;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Something about the newest verdicts that is not as those before let expect.
public enum Drift {
  FEWER_ACCEPTED,
  MORE_ACCEPTED,
  /// The score does not tell good from bad any more.
  ORDER_LOST;

  /// With fewer, there is nothing to compare with.
  private static final int LEAST_BEFORE = 100;

  private static final int NEWEST = 60;

  /// Three standard deviations: by chance once in 370 looks.
  private static final double ALARM = 3;

  private static final double NO_ORDER = 0.5;
  private static final double GOOD_ORDER = 0.65;

  /// @param past by time, the newest last
  static Set<Drift> of(List<Forecast> past) {
    var alarms = EnumSet.noneOf(Drift.class);
    if (past.size() < LEAST_BEFORE + NEWEST) {
      return alarms;
    }
    var before = past.subList(0, past.size() - NEWEST);
    var newest = past.subList(past.size() - NEWEST, past.size());
    double surprise = surprise(newest, Calibration.after(before));
    if (surprise < -ALARM) {
      alarms.add(FEWER_ACCEPTED);
    }
    if (surprise > ALARM) {
      alarms.add(MORE_ACCEPTED);
    }
    if (Quality.of(before).auc() > GOOD_ORDER && Quality.of(newest).auc() < NO_ORDER) {
      alarms.add(ORDER_LOST);
    }
    return alarms;
  }

  /// By how many standard deviations more were accepted than expected.
  private static double surprise(List<Forecast> newest, Calibration calibration) {
    double expected = 0;
    double variance = 0;
    double good = 0;
    for (Forecast forecast : newest) {
      double p = calibration.of(forecast).probability();
      expected += p;
      variance += p * (1 - p);
      good += forecast.isGood() ? 1 : 0;
    }
    return (good - expected) / Math.sqrt(Math.max(variance, 1));
  }
}
