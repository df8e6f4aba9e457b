package org.usher.brand;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The style sheet of the staff screens: the brand's tokens, the components of the public site, and
/// what only staff see. Its address names its contents, so browsers may keep it for good.
@Controller
public class StaffSheet {

  private static final MediaType CSS = MediaType.valueOf("text/css;charset=utf-8");
  private static final CacheControl FOR_GOOD =
      CacheControl.maxAge(Duration.ofDays(365)).immutable();

  private final Brand brand;
  private final String components;
  private volatile Sheet sheet;

  StaffSheet(Brand brand) throws IOException {
    this.brand = brand;
    this.components = read("design/public.css") + "\n" + read("design/staff.css");
    this.sheet = made();
  }

  /// Where the sheet is, from the root of the site.
  public String address() {
    return "/theme/staff-" + current().digest() + ".css";
  }

  /// What is asked for by another digest is answered with what there is now, and not to be kept.
  @GetMapping("/theme/staff-{digest}.css")
  ResponseEntity<byte[]> sheet(@PathVariable String digest) {
    Sheet now = current();
    return ResponseEntity.ok()
        .cacheControl(now.digest().equals(digest) ? FOR_GOOD : CacheControl.noStore())
        .contentType(CSS)
        .body(now.bytes());
  }

  private Sheet current() {
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
    return new Sheet(edition, DigestUtils.md5DigestAsHex(bytes), bytes);
  }

  private static String read(String resource) throws IOException {
    return new ClassPathResource(resource).getContentAsString(UTF_8);
  }

  @SuppressWarnings("ArrayRecordComponent") // nobody compares or changes it
  private record Sheet(String edition, String digest, byte[] bytes) {}
}
