package org.usher.matching.ui;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of the question on other sites.
///
/// @param hosts where it may stand, as `www.example.com` or `localhost:4000`; nowhere by default
@ConfigurationProperties("usher.embed")
record EmbedProperties(@DefaultValue List<String> hosts) {
  EmbedProperties {
    hosts = List.copyOf(hosts);
  }
}
