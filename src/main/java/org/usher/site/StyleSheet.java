package org.usher.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
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

  private final byte[] bytes;
  private final String digest;

  StyleSheet(Brand brand) throws IOException {
    String tokens = Files.readString(brand.themeFolder().resolve("tokens.css"));
    String components = new ClassPathResource("design/public.css").getContentAsString(UTF_8);
    bytes = (tokens + "\n" + components).getBytes(UTF_8);
    digest = digest(bytes);
  }

  String address() {
    return "/theme/style-" + digest + ".css";
  }

  byte[] bytes() {
    return bytes.clone();
  }

  private static String digest(byte[] bytes) {
    try {
      byte[] sha = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(sha, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
