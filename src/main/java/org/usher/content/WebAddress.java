package org.usher.content;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/// Reads addresses of other sites: those that have a host, and that a program can follow as they
/// are written.
final class WebAddress {

  private static final Set<String> SCHEMES = Set.of("https", "http");

  private WebAddress() {}

  static String read(YamlNode node) {
    String url = node.text();
    if (!url.isEmpty() && !isWhole(url)) {
      node.problem(
          "%s needs an address that begins with https://, as a browser copies it, not %s"
              .formatted(node.name(), Nearest.quoted(url)));
    }
    return url;
  }

  private static boolean isWhole(String url) {
    try {
      var address = new URI(url);
      return address.getScheme() != null
          && SCHEMES.contains(address.getScheme())
          && address.getHost() != null;
    } catch (URISyntaxException unreadable) {
      return false;
    }
  }
}
