package org.usher.demo;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Whether a season is simulated at the first start.
///
/// @param enabled false until somebody asks for it, as `bin/run --demo` does
/// @param seed the same seed makes the same season of the same content
/// @param days how long the season is, 1 to 400
@ConfigurationProperties("usher.demo")
record DemoProperties(
    @DefaultValue("false") boolean enabled,
    @DefaultValue("1") long seed,
    @DefaultValue("90") int days) {

  private static final int MOST_DAYS = 400;

  DemoProperties {
    if (days < 1 || days > MOST_DAYS) {
      throw new IllegalArgumentException(
          "usher.demo.days is 1 to %d, not %d".formatted(MOST_DAYS, days));
    }
  }
}
