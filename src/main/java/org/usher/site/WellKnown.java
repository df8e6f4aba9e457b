package org.usher.site;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.usher.brand.Brand;
import org.usher.content.Publication;
import org.usher.content.SiteSettings;
import tools.jackson.databind.json.JsonMapper;

/// What machines ask every site for: whom to tell about a hole (RFC 9116), and what to write below
/// its icon on a phone.
@Controller
@EnableConfigurationProperties(SiteProperties.class)
class WellKnown {

  /// The RFC recommends less than a year.
  private static final Duration VALID = Duration.ofDays(180);

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Brand brand;
  private final Publication publication;
  private final SiteProperties properties;
  private final Clock clock;

  WellKnown(Brand brand, Publication publication, SiteProperties properties, Clock clock) {
    this.brand = brand;
    this.publication = publication;
    this.properties = properties;
    this.clock = clock;
  }

  @GetMapping("/.well-known/security.txt")
  ResponseEntity<String> security() {
    String contact =
        properties.securityContact().isEmpty()
            ? brand.absolute("/contact")
            : properties.securityContact();
    Instant expires = clock.instant().plus(VALID).truncatedTo(ChronoUnit.DAYS);
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
        .body(
            """
            Contact: %s
            Expires: %s
            Preferred-Languages: %s
            Canonical: %s
            """
                .formatted(
                    contact,
                    expires,
                    String.join(", ", publication.current().settings().languages()),
                    brand.absolute("/.well-known/security.txt")));
  }

  @GetMapping("/manifest.webmanifest")
  ResponseEntity<String> manifest() {
    SiteSettings settings = publication.current().settings();
    String language = settings.mainLanguage();
    var manifest = new LinkedHashMap<String, Object>();
    manifest.put("name", settings.title().in(language));
    manifest.put("short_name", brand.name());
    manifest.put("description", settings.description().in(language));
    manifest.put("lang", language);
    manifest.put("start_url", "/");
    manifest.put("scope", "/");
    manifest.put("display", "minimal-ui");
    brand
        .logo()
        .ifPresent(logo ->
            manifest.put(
                "icons", List.of(Map.of("src", logo, "type", "image/svg+xml", "sizes", "any"))));
    return ResponseEntity.ok()
        .contentType(MediaType.valueOf("application/manifest+json"))
        .body(JSON.writeValueAsString(manifest));
  }
}
