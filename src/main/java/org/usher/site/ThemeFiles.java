package org.usher.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.usher.brand.Brand;

/// Serves the brand's logo and fonts.
@Controller
class ThemeFiles {

  private static final Map<String, MediaType> TYPES =
      Map.of(
          "svg", MediaType.valueOf("image/svg+xml"),
          "png", MediaType.IMAGE_PNG,
          "webp", MediaType.valueOf("image/webp"),
          "woff2", MediaType.valueOf("font/woff2"));
  private static final CacheControl FOR_GOOD =
      CacheControl.maxAge(Duration.ofDays(365)).immutable();
  private static final CacheControl FOR_AN_HOUR = CacheControl.maxAge(Duration.ofHours(1));

  private final Brand brand;

  ThemeFiles(Brand brand) {
    this.brand = brand;
  }

  /// @param version as documents name it; any other is answered with the file of now
  @GetMapping("/theme/{file:[a-z0-9-]+}.{ending:svg|png|webp}")
  ResponseEntity<byte[]> picture(
      @PathVariable String file,
      @PathVariable String ending,
      @RequestParam(name = "v", defaultValue = "") String version)
      throws IOException {
    return serve(file + "." + ending, ending, version);
  }

  @GetMapping("/theme/fonts/{file:[a-z0-9-]+}.woff2")
  ResponseEntity<byte[]> font(
      @PathVariable String file, @RequestParam(name = "v", defaultValue = "") String version)
      throws IOException {
    return serve("fonts/" + file + ".woff2", "woff2", version);
  }

  @GetMapping("/favicon.ico")
  ResponseEntity<byte[]> favicon() throws IOException {
    return serve("logo.svg", "svg", "");
  }

  private ResponseEntity<byte[]> serve(String name, String ending, String version)
      throws IOException {
    Path file = brand.themeFolder().resolve(name);
    return Files.isRegularFile(file)
        ? ResponseEntity.ok()
            .cacheControl(isNow(name, version) ? FOR_GOOD : FOR_AN_HOUR)
            .eTag(brand.version(name).orElse(null))
            .contentType(TYPES.getOrDefault(ending, MediaType.APPLICATION_OCTET_STREAM))
            .body(Files.readAllBytes(file))
        : ResponseEntity.notFound().build();
  }

  /// Under its own version alone, since the brand may put another file in its place.
  private boolean isNow(String name, String version) {
    return brand.version(name).filter(version::equals).isPresent();
  }
}
