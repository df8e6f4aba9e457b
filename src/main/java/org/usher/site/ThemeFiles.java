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
  private static final CacheControl FOR_A_DAY = CacheControl.maxAge(Duration.ofDays(1));

  private final Brand brand;

  ThemeFiles(Brand brand) {
    this.brand = brand;
  }

  @GetMapping("/theme/{file:[a-z0-9-]+}.{ending:svg|png|webp}")
  ResponseEntity<byte[]> picture(@PathVariable String file, @PathVariable String ending)
      throws IOException {
    return serve(brand.themeFolder().resolve(file + "." + ending), ending, FOR_A_DAY);
  }

  @GetMapping("/theme/fonts/{file:[a-z0-9-]+}.woff2")
  ResponseEntity<byte[]> font(@PathVariable String file) throws IOException {
    return serve(brand.themeFolder().resolve("fonts/" + file + ".woff2"), "woff2", FOR_GOOD);
  }

  @GetMapping("/favicon.ico")
  ResponseEntity<byte[]> favicon() throws IOException {
    return serve(brand.themeFolder().resolve("logo.svg"), "svg", FOR_A_DAY);
  }

  private static ResponseEntity<byte[]> serve(Path file, String ending, CacheControl caching)
      throws IOException {
    return Files.isRegularFile(file)
        ? ResponseEntity.ok()
            .cacheControl(caching)
            .contentType(TYPES.getOrDefault(ending, MediaType.APPLICATION_OCTET_STREAM))
            .body(Files.readAllBytes(file))
        : ResponseEntity.notFound().build();
  }
}
