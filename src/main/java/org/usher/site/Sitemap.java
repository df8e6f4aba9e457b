package org.usher.site;

import static java.util.Comparator.naturalOrder;
import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.HtmlUtils;
import org.usher.brand.Brand;
import org.usher.content.Page;
import org.usher.content.Publication;
import org.usher.content.Snapshot;
import org.usher.design.Address;

/// Tells search engines what there is: `sitemap.xml` and `robots.txt`.
@Controller
class Sitemap {

  private final Publication publication;
  private final Translations translations;
  private final Brand brand;

  Sitemap(Publication publication, Translations translations, Brand brand) {
    this.publication = publication;
    this.translations = translations;
    this.brand = brand;
  }

  /// Lists of pages, and what shows some of each, change with the page that was changed last.
  @GetMapping("/sitemap.xml")
  ResponseEntity<String> sitemap() {
    Snapshot site = publication.current();
    var xml = new StringBuilder();
    xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append(
        "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\""
            + " xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n");
    for (Address start : translations.of(address(site, "/"))) {
      List<Page> pages =
          site.pages(start.language()).stream()
              .filter(page -> page.language().equals(start.language()))
              .toList();
      Optional<LocalDate> latest = pages.stream().map(Page::updated).max(naturalOrder());
      xml.append(entry(start, latest)).append(entry(start.to("/pages"), latest));
      pages.forEach(page ->
          xml.append(entry(start.to("/p/" + page.id().slug()), Optional.of(page.updated()))));
    }
    xml.append("</urlset>\n");
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_XML)
        .cacheControl(CacheControl.noCache())
        .eTag(site.id())
        .body(xml.toString());
  }

  private static Address address(Snapshot site, String path) {
    return new Address(site.settings().mainLanguage(), "", path, new LinkedHashMap<>());
  }

  @GetMapping("/robots.txt")
  ResponseEntity<String> robots() {
    return ResponseEntity.ok()
        .contentType(MediaType.TEXT_PLAIN)
        .body(
            """
            User-agent: *
            Disallow: /desk
            Disallow: /studio
            Disallow: /staff
            %s

            Sitemap: %s
            """
                .formatted(searches(), brand.absolute("/sitemap.xml")));
  }

  /// What is found changes with every word, in each language.
  private String searches() {
    return translations.of(address(publication.current(), "/search")).stream()
        .map(search -> "Disallow: " + search.bare())
        .collect(joining("\n"));
  }

  private String entry(Address address, Optional<LocalDate> changed) {
    return "  <url><loc>%s</loc>%s%s</url>\n"
        .formatted(
            whole(address),
            changed.map(day -> "<lastmod>" + day + "</lastmod>").orElse(""),
            alternates(translations.of(address)));
  }

  private String alternates(List<Address> translated) {
    return translated.size() < 2
        ? ""
        : Stream.concat(
                translated.stream().map(other -> alternate(other.language(), other)),
                Stream.of(alternate("x-default", translated.getFirst())))
            .collect(joining());
  }

  private String alternate(String language, Address other) {
    return "<xhtml:link rel=\"alternate\" hreflang=\"%s\" href=\"%s\"/>"
        .formatted(language, whole(other));
  }

  private String whole(Address address) {
    return HtmlUtils.htmlEscapeDecimal(brand.absolute(address.bare()), "UTF-8");
  }
}
