package org.usher.brand;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;

/// The style sheet of the staff screens: the brand's tokens, the components of the public site, and
/// what only staff see. Its address names its contents, so browsers may keep it for good.
@Controller
public class StaffSheet {

  private static final MediaType CSS = MediaType.valueOf("text/css;charset=utf-8");
  private static final CacheControl FOR_GOOD =
      CacheControl.maxAge(Duration.ofDays(365)).immutable();

  private final byte[] bytes;

  StaffSheet(Brand brand) throws IOException {
    String tokens = Files.readString(brand.themeFolder().resolve("tokens.css"));
    bytes =
        String.join("\n", tokens, read("design/public.css"), read("design/staff.css"))
            .getBytes(UTF_8);
  }

  /// Where the sheet is, from the root of the site.
  public String address() {
    return "/theme/staff-" + DigestUtils.md5DigestAsHex(bytes) + ".css";
  }

  @GetMapping("/theme/staff-{digest}.css")
  ResponseEntity<byte[]> sheet() {
    return ResponseEntity.ok().cacheControl(FOR_GOOD).contentType(CSS).body(bytes.clone());
  }

  private static String read(String resource) throws IOException {
    return new ClassPathResource(resource).getContentAsString(UTF_8);
  }
}
