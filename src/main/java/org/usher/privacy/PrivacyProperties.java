package org.usher.privacy;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How people reach what is kept about them.
///
/// @param linkValid how long a link sent by mail is good for
/// @param keepValid how long the link that confirms a journey to be kept is good for
/// @param pageValid how long the buttons on the page behind it are
/// @param pause how long after one link the same person gets no other for the same use, unless it
///   was used
/// @param asksPerMinute how many mails one network may ask for in a minute
@ConfigurationProperties("usher.privacy")
public record PrivacyProperties(
    @DefaultValue("1h") Duration linkValid,
    @DefaultValue("1d") Duration keepValid,
    @DefaultValue("30m") Duration pageValid,
    @DefaultValue("5m") Duration pause,
    @DefaultValue("10") int asksPerMinute) {

  public PrivacyProperties {
    if (asksPerMinute < 1) {
      throw new IllegalArgumentException(
          "usher.privacy.asks-per-minute is 1 or more, not " + asksPerMinute);
    }
  }
}
