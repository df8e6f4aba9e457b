package org.usher.site;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.util.HtmlUtils;
import org.usher.brand.Brand;
import org.usher.content.Page;
import org.usher.content.Publication;
import org.usher.content.Snapshot;
import org.usher.design.Text;

/// The pages changed last, for readers who follow the site without giving an address: Atom (RFC
/// 4287), one feed for each language.
@Controller
class Feed {

  private static final int MAX_ENTRIES = 50;
  private static final MediaType ATOM = MediaType.valueOf("application/atom+xml;charset=utf-8");

  private final Publication publication;
  private final Brand brand;

  Feed(Publication publication, Brand brand) {
    this.publication = publication;
    this.brand = brand;
  }

  @GetMapping("/feed.xml")
  ResponseEntity<String> first() {
    Snapshot site = publication.current();
    return feed(site, site.settings().mainLanguage(), "");
  }

  @GetMapping("/{language:[a-z]{2,3}(?:-[A-Z]{2})?}/feed.xml")
  ResponseEntity<String> other(@PathVariable String language) {
    Snapshot site = publication.current();
    List<String> languages = site.settings().languages();
    return languages.indexOf(language) > 0
        ? feed(site, language, "/" + language)
        : ResponseEntity.notFound().build();
  }

  private ResponseEntity<String> feed(Snapshot site, String language, String prefix) {
    List<Page> pages =
        site.pages(language).stream()
            .filter(page -> page.language().equals(language))
            .sorted(comparing(Page::updated).reversed().thenComparing(page -> page.id().slug()))
            .limit(MAX_ENTRIES)
            .toList();
    var xml = new StringBuilder();
    xml.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    xml.append(
        "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"%s\">\n".formatted(language));
    xml.append(said("title", site.settings().title(), language));
    xml.append(said("subtitle", site.settings().description(), language));
    String self = brand.absolute(prefix + "/feed.xml");
    String home = brand.absolute(prefix.isEmpty() ? "/" : prefix);
    xml.append("  <id>%s</id>\n".formatted(escaped(home)));
    xml.append("  <link rel=\"self\" href=\"%s\"/>\n".formatted(escaped(self)));
    xml.append("  <link href=\"%s\"/>\n".formatted(escaped(home)));
    xml.append("  <author><name>%s</name></author>\n".formatted(escaped(brand.name())));
    LocalDate latest = pages.isEmpty() ? LocalDate.EPOCH : pages.getFirst().updated();
    xml.append("  <updated>%s</updated>\n".formatted(instant(latest)));
    pages.forEach(page -> xml.append(entry(page, prefix)));
    xml.append("</feed>\n");
    return ResponseEntity.ok()
        .contentType(ATOM)
        .cacheControl(CacheControl.noCache())
        .eTag(site.id() + brand.edition())
        .body(xml.toString());
  }

  private String entry(Page page, String prefix) {
    String address = escaped(brand.absolute(prefix + "/p/" + page.id().slug()));
    return """
      <entry>
        <title>%s</title>
        <id>%s</id>
        <link href="%s"/>
        <updated>%s</updated>
        <summary>%s</summary>
      </entry>
    """
        .formatted(
            escaped(page.title()),
            address,
            address,
            instant(page.updated()),
            escaped(page.summary()));
  }

  private static String said(String tag, Text words, String language) {
    return "  <%s>%s</%s>\n".formatted(tag, escaped(words.in(language)), tag);
  }

  private static String instant(LocalDate day) {
    return day.atStartOfDay().atOffset(ZoneOffset.UTC).toInstant().toString();
  }

  private static String escaped(String text) {
    return HtmlUtils.htmlEscapeDecimal(text, "UTF-8");
  }
}
