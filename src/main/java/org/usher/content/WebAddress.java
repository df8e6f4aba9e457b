package org.usher.content;

import java.util.regex.Pattern;

/// Reads addresses of other sites.
final class WebAddress {

  private static final Pattern FORM = Pattern.compile("https?://[^\\s/]+\\S*");

  private WebAddress() {}

  static String read(YamlNode node) {
    String url = node.text();
    if (!url.isEmpty() && !FORM.matcher(url).matches()) {
      node.problem(
          "%s needs an address that begins with https://, not %s"
              .formatted(node.name(), Nearest.quoted(url)));
    }
    return url;
  }
}
