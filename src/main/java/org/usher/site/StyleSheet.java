package org.usher.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.usher.brand.Brand;

/// The one style sheet of the public site: the brand's tokens, then our components made of them. It
/// stands in every document, so that the first paint waits for nothing else.
@Component
class StyleSheet {

  private final Brand brand;
  private final String components;
  private volatile Sheet sheet;

  StyleSheet(Brand brand) throws IOException {
    this.brand = brand;
    this.components = new ClassPathResource("design/public.css").getContentAsString(UTF_8);
    this.sheet = made();
  }

  /// As it is now. Nothing in it can end the element that it stands in.
  String text() {
    Sheet known = sheet;
    if (!known.edition().equals(brand.edition())) {
      known = made();
      sheet = known;
    }
    return known.text();
  }

  private Sheet made() {
    String edition = brand.edition();
    return new Sheet(edition, (brand.tokens() + "\n" + components).replace("</", "<\\/"));
  }

  private record Sheet(String edition, String text) {}
}
