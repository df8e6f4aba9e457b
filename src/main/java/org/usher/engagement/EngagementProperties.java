package org.usher.engagement;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of engagement.
///
/// @param storeEvery how long counts wait in memory, at most, before they are stored
@ConfigurationProperties("usher.engagement")
record EngagementProperties(@DefaultValue("5s") Duration storeEvery) {

  EngagementProperties {
    if (!storeEvery.isPositive()) {
      throw new IllegalArgumentException(
          "usher.engagement.store-every is longer than nothing, not " + storeEvery);
    }
  }
}
