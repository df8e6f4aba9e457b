package org.usher.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.usher.brand.Brand;

/// The one style sheet of the public site: the brand's tokens, then our components made of them.
/// Its address carries its digest, so browsers may keep it for good.
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

  String address() {
    return "/theme/style-" + current().digest() + ".css";
  }

  /// As it is now: its bytes belong to its digest.
  Sheet current() {
    Sheet known = sheet;
    if (!known.edition().equals(brand.edition())) {
      known = made();
      sheet = known;
    }
    return known;
  }

  private Sheet made() {
    String edition = brand.edition();
    byte[] bytes = (brand.tokens() + "\n" + components).getBytes(UTF_8);
    return new Sheet(edition, digest(bytes), bytes);
  }

  private static String digest(byte[] bytes) {
    try {
      byte[] sha = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(sha, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // nobody compares or changes it
  record Sheet(String edition, String digest, byte[] bytes) {}
}
