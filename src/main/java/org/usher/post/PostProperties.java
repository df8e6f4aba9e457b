package org.usher.post;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How messages are delivered.
///
/// @param pace divides every wait of the retry schedule: 1 as designed, 60 turns minutes into
///   seconds, for demonstrations and tests
/// @param allowPrivate hosts, by name or address as they stand in the webhook's address, that may
///   lie in a private network and may be spoken to without TLS
/// @param hookTimeOut for a whole webhook, from the look-up of the name to the end of the answer
/// @param mailTimeOut for a whole mail
@ConfigurationProperties("usher.post")
record PostProperties(
    @DefaultValue("1") double pace,
    @DefaultValue({}) List<String> allowPrivate,
    @DefaultValue("10s") Duration hookTimeOut,
    @DefaultValue("30s") Duration mailTimeOut) {

  PostProperties {
    allowPrivate = allowPrivate.stream().map(PostProperties::plain).toList();
  }

  boolean mayBePrivate(String host) {
    return allowPrivate.contains(plain(host));
  }

  /// Without the brackets around an IPv6 address.
  private static String plain(String host) {
    return host.strip().replaceAll("[\\[\\]]", "").toLowerCase(Locale.ROOT);
  }
}
