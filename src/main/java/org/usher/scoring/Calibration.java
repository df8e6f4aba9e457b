package org.usher.scoring;

import java.util.List;

/// Makes honest probabilities of a model's log odds, from what became of people before. The fewer
/// verdicts, the less may be bent: only the level, then level and steepness (Platt, 1999), then any
/// rising line (Zadrozny and Elkan, 2002).
sealed interface Calibration permits Shift, Platt, Isotonic {

  /// From so many verdicts on, level and steepness.
  int PLATT_FROM = 100;

  /// A line through fewer is too restless, and older ones are of another season.
  int PLATT_NEWEST = 300;

  /// From so many verdicts on, any rising line.
  int ISOTONIC_FROM = 1_000;

  /// The calibrated log odds.
  double logOdds(double raw);

  default Forecast of(Forecast raw) {
    return new Forecast(logOdds(raw.logOdds()), raw.isGood());
  }

  /// @param past by time, the newest last
  static Calibration after(List<Forecast> past) {
    if (past.size() < PLATT_FROM) {
      return Shift.of(past);
    }
    if (past.size() < ISOTONIC_FROM) {
      return Platt.of(newest(past, PLATT_NEWEST));
    }
    return Isotonic.of(past);
  }

  private static List<Forecast> newest(List<Forecast> past, int atMost) {
    return past.subList(Math.max(0, past.size() - atMost), past.size());
  }
}
