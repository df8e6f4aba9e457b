package org.usher.scoring;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How the portal learns from verdicts.
///
/// @param maturity how long ago somebody must have been handed over before the verdict counts
/// @param explore share of sales' capacity that goes to people below the line; 0 switches it off
/// @param exploreFrom handoffs by score in a week below which nobody is chosen by chance
/// @param backtest on how many past handoffs, the newest, models and lines are tried; 1 to 20,000
@ConfigurationProperties("usher.scoring")
record ScoringProperties(
    @DefaultValue("14d") Duration maturity,
    @DefaultValue("0.05") double explore,
    @DefaultValue("20") int exploreFrom,
    @DefaultValue("5000") int backtest) {

  private static final double MOST_EXPLORED = 0.5;

  /// Somebody waits for them.
  private static final int MOST_TRIED = 20_000;

  ScoringProperties {
    if (maturity.isNegative() || !(explore >= 0 && explore <= MOST_EXPLORED) || exploreFrom < 1) {
      throw new IllegalArgumentException(
          "usher.scoring needs a maturity of 0 or more, explore from 0 to 0.5 and explore-from of 1"
              + " or more, not %s, %s and %d".formatted(maturity, explore, exploreFrom));
    }
    if (backtest < 1 || backtest > MOST_TRIED) {
      throw new IllegalArgumentException(
          "usher.scoring.backtest is 1 to %d, not %d".formatted(MOST_TRIED, backtest));
    }
  }
}
