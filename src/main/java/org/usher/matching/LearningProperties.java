package org.usher.matching;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of learning from outcomes.
///
/// @param isOn whether anything may be counted and learnt, unless it is switched off in the studio;
///   `usher.matching.learning.is-on`
/// @param storeEvery how long counts wait in memory, at most
/// @param learnEvery how often the site takes up what was counted
/// @param applyFrom how much help must have been counted before it changes anything
/// @param exploreFrom how much before near-equal pages take turns in their order
@ConfigurationProperties("usher.matching.learning")
record LearningProperties(
    @DefaultValue("true") boolean isOn,
    @DefaultValue("5s") Duration storeEvery,
    @DefaultValue("1h") Duration learnEvery,
    @DefaultValue("200") double applyFrom,
    @DefaultValue("1000") double exploreFrom) {

  /// Nothing is counted and nothing learnt.
  static final LearningProperties OFF =
      new LearningProperties(false, Duration.ofSeconds(5), Duration.ofHours(1), 200, 1000);

  LearningProperties {
    if (!storeEvery.isPositive() || !learnEvery.isPositive()) {
      throw new IllegalArgumentException(
          "usher.matching.learning: store-every and learn-every are longer than nothing, not %s, %s"
              .formatted(storeEvery, learnEvery));
    }
  }
}
