package org.usher.site;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.HtmlUtils;
import org.usher.brand.Brand;
import org.usher.content.Publication;
import org.usher.content.SiteSettings;

/// Tells browsers how to search this site from their own address bar (OpenSearch 1.1).
@Controller
class OpenSearch {

  static final String ADDRESS = "/opensearch.xml";
  static final MediaType TYPE =
      MediaType.parseMediaType("application/opensearchdescription+xml;charset=UTF-8");

  /// The specification allows no more.
  private static final int MAX_NAME = 16;

  private static final String DESCRIPTION =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
        <ShortName>%s</ShortName>
        <Description>%s</Description>
        <InputEncoding>UTF-8</InputEncoding>
        %s
        <Url type="text/html" method="get" template="%s?q={searchTerms}"/>
        <Url type="application/opensearchdescription+xml" rel="self" template="%s"/>
      </OpenSearchDescription>
      """;

  private final Publication publication;
  private final Brand brand;

  OpenSearch(Publication publication, Brand brand) {
    this.publication = publication;
    this.brand = brand;
  }

  @GetMapping(ADDRESS)
  ResponseEntity<String> description() {
    SiteSettings settings = publication.current().settings();
    String name = brand.name();
    return ResponseEntity.ok()
        .contentType(TYPE)
        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)))
        .body(
            DESCRIPTION.formatted(
                xml(name.substring(0, Math.min(name.length(), MAX_NAME))),
                xml(settings.description().in(settings.mainLanguage())),
                brand.logo().map(this::image).orElse(""),
                xml(brand.absolute("/search")),
                xml(brand.absolute(ADDRESS))));
  }

  private String image(String logo) {
    return "<Image width=\"16\" height=\"16\" type=\"image/svg+xml\">%s</Image>"
        .formatted(xml(brand.absolute(logo)));
  }

  /// Only what XML knows: names such as `&uuml;` are HTML's.
  static String xml(String words) {
    return HtmlUtils.htmlEscape(words, "UTF-8");
  }
}
