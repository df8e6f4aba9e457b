package org.usher.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.vaadin.flow.dom.ElementUtil;
import java.util.List;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;
import org.usher.brand.Brand;
import org.usher.brand.BrandPicture;
import org.usher.design.Address;
import org.usher.design.Direction;
import org.usher.design.FirstPaint;
import org.usher.design.Head;
import org.usher.design.Markup;
import org.usher.design.Rendering;

/// Writes a screen as a complete HTML document: readable without script, and the first paint of the
/// live page, whose scripts it loads.
@Component
class DocumentWriter {

  private final PublicFrame frame;
  private final DocumentTitle title;
  private final Bundle bundle;
  private final StyleSheet styleSheet;
  private final Brand brand;
  private final OpenGraph openGraph;
  private final Translations translations;

  DocumentWriter(
      PublicFrame frame,
      DocumentTitle title,
      Bundle bundle,
      StyleSheet styleSheet,
      Brand brand,
      OpenGraph openGraph,
      Translations translations) {
    this.frame = frame;
    this.title = title;
    this.bundle = bundle;
    this.styleSheet = styleSheet;
    this.brand = brand;
    this.openGraph = openGraph;
    this.translations = translations;
  }

  byte[] write(Address address, Rendering rendering) {
    return write(address, rendering, bundle.scripts());
  }

  /// The document without the scripts by which a live page takes over.
  byte[] writeStill(Address address, Rendering rendering) {
    return write(address, rendering, List.of());
  }

  private byte[] write(Address address, Rendering rendering, List<String> scripts) {
    var document = Document.createShell("");
    document.outputSettings().prettyPrint(false).charset(UTF_8);
    document
        .select("html")
        .attr("lang", address.language())
        .attr("dir", Direction.of(address.language()));
    writeHead(document.head(), rendering.head(), address, scripts);
    writeBody(document, frame.around(address, rendering));
    return ("<!doctype html>\n" + document.outerHtml()).getBytes(UTF_8);
  }

  private void writeHead(Element to, Head head, Address address, List<String> scripts) {
    to.appendElement("meta").attr("charset", "utf-8");
    to.appendElement("base").attr("href", "/");
    to.appendElement("title").text(title.of(head));
    meta(to, "viewport", "width=device-width, initial-scale=1, viewport-fit=cover");
    meta(to, "description", head.description());
    meta(to, "color-scheme", "light dark");
    if (!head.isIndexed()) {
      meta(to, "robots", "noindex");
    }
    to.appendElement("link").attr("rel", "canonical").attr("href", canonical(head));
    List<Address> translated = translations.of(head.canonical());
    if (head.isIndexed()) {
      writeAlternates(to, translated);
    }
    openGraph.write(to, head, address, translated);
    writeStyles(to, !scripts.isEmpty());
    brand.logo().ifPresent(logo -> link(to, "icon", logo).attr("type", "image/svg+xml"));
    brand.picture(BrandPicture.TOUCH_ICON).ifPresent(icon -> link(to, "apple-touch-icon", icon));
    link(to, "manifest", "/manifest.webmanifest");
    link(to, "alternate", address.prefix() + "/feed.xml").attr("type", "application/atom+xml");
    link(to, "search", OpenSearch.ADDRESS)
        .attr("type", "application/opensearchdescription+xml")
        .attr("title", brand.name());
    head.structuredData().forEach(data -> writeData(to, data));
    if (!scripts.isEmpty()) {
      writeScripts(to, scripts);
    }
  }

  private void writeStyles(Element to, boolean isLive) {
    String type = styleSheet.type();
    writeStyle(to, styleSheet.text());
    if (isLive && !type.isEmpty()) {
      writeWaiting(to, type);
    } else if (!type.isEmpty()) {
      writeStyle(to, type);
    }
  }

  /// The other languages of this screen, for search engines; nothing when there is only one.
  /// Whoever prefers none of them gets the main language.
  private void writeAlternates(Element to, List<Address> translated) {
    if (translated.size() > 1) {
      translated.forEach(other -> alternate(to, other.language(), other));
      alternate(to, "x-default", translated.getFirst());
    }
  }

  private void alternate(Element to, String language, Address other) {
    link(to, "alternate", brand.absolute(other.bare())).attr("hreflang", language);
  }

  private String canonical(Head head) {
    return brand.absolute(head.canonical().bare());
  }

  private static void writeBody(Document document, List<Markup> page) {
    Element body = document.body();
    Element holder = body.appendElement("div").attr("id", "document").attr("class", "page");
    page.forEach(part -> holder.appendChild(ElementUtil.toJsoup(document, part.getElement())));
    body.appendElement("div").attr("id", "outlet");
  }

  private static void meta(Element to, String name, String content) {
    to.appendElement("meta").attr("name", name).attr("content", content);
  }

  private static Element link(Element to, String relation, String address) {
    return to.appendElement("link").attr("rel", relation).attr("href", address);
  }

  private static void writeData(Element to, String json) {
    to.appendElement("script")
        .attr("type", "application/ld+json")
        .appendChild(new DataNode(json.replace("<", "\\u003c")));
  }

  /// The scripts, which wait for the words: see [FirstPaint].
  private static void writeScripts(Element to, List<String> scripts) {
    to.appendElement("script")
        .attr(FirstPaint.MODULES, String.join(" ", scripts))
        .appendChild(new DataNode(FirstPaint.SCRIPT));
  }

  /// The brand's type that waits for the words, where a script runs that can tell.
  private static void writeWaiting(Element to, String type) {
    writeStyle(to, type).attr(FirstPaint.TYPE, "").attr("media", "not all");
    writeStyle(to.appendElement("noscript"), type);
  }

  private static Element writeStyle(Element to, String css) {
    return to.appendElement("style").appendChild(new DataNode(css));
  }
}
