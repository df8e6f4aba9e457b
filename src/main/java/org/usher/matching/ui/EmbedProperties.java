package org.usher.matching.ui;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of the question on other sites.
///
/// @param hosts where it may stand, as `www.example.com` or `localhost:4000`; nowhere by default
@ConfigurationProperties("usher.embed")
record EmbedProperties(@DefaultValue List<String> hosts) {
  private static final Pattern HOST =
      Pattern.compile("([a-z0-9.-]+|\\[[0-9a-f:]+\\])(:[0-9]{1,5})?");

  EmbedProperties {
    hosts = hosts.stream().map(host -> host.strip().toLowerCase(Locale.ROOT)).toList();
    hosts.forEach(EmbedProperties::check);
  }

  /// Else an address with its scheme would stand there and nobody would know why nothing is shown.
  private static void check(String host) {
    if (!HOST.matcher(host).matches()) {
      throw new IllegalArgumentException(
          "usher.embed.hosts has hosts as www.example.com or localhost:4000, not '%s'"
              .formatted(host));
    }
  }
}
