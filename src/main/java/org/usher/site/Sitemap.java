package org.usher.site;

import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.HtmlUtils;
import org.usher.brand.Brand;
import org.usher.content.Page;
import org.usher.content.Publication;
import org.usher.content.Snapshot;

/// Tells search engines what there is: `sitemap.xml` and `robots.txt`.
@Controller
class Sitemap {

  private final Publication publication;
  private final Brand brand;

  Sitemap(Publication publication, Brand brand) {
    this.publication = publication;
    this.brand = brand;
  }

  @GetMapping("/sitemap.xml")
  ResponseEntity<String> sitemap() {
    Snapshot site = publication.current();
    List<String> languages = site.settings().languages();
    var xml = new StringBuilder();
    xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
    for (String language : languages) {
      String prefix = language.equals(languages.getFirst()) ? "" : "/" + language;
      xml.append(entry(prefix.isEmpty() ? "/" : prefix, ""));
      xml.append(entry(prefix + "/pages", ""));
      site.pages(language).stream()
          .filter(page -> page.language().equals(language))
          .forEach(page -> xml.append(entry(prefix + "/p/" + page.id().slug(), changed(page))));
    }
    xml.append("</urlset>\n");
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_XML).body(xml.toString());
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
            Disallow: /search

            Sitemap: %s
            """
                .formatted(brand.absolute("/sitemap.xml")));
  }

  private static String changed(Page page) {
    return "<lastmod>" + page.updated() + "</lastmod>";
  }

  private String entry(String path, String more) {
    return "  <url><loc>%s</loc>%s</url>\n"
        .formatted(HtmlUtils.htmlEscape(brand.absolute(path), "UTF-8"), more);
  }
}
