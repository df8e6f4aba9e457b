package org.usher.handoff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.usher.brand.Said;

/// The body of a mail: a few parts, which read the same as text and as HTML. The HTML is built as a
/// tree, so nothing in it can be anything but text; it is written for the width of a phone.
final class Letter {

  private static final String BODY =
      "margin:0;padding:20px;max-width:34em;font:16px/1.5 system-ui,sans-serif;color:#1c1c1c;"
          + "background:#ffffff;overflow-wrap:anywhere";
  private static final String BUTTON =
      "display:inline-block;margin:4px 8px 4px 0;padding:12px 18px;border-radius:8px;"
          + "background:#1d4ed8;color:#ffffff;text-decoration:none;font-weight:600";
  private static final String QUOTE =
      "margin:16px 0;padding-left:14px;border-left:3px solid #9ca3af;white-space:pre-wrap";
  private static final String SMALL = "font-size:14px;color:#555555";

  private final List<Part> parts = new ArrayList<>();
  private final String language;

  private Letter(String language) {
    this.language = language;
  }

  static Letter in(String language) {
    return new Letter(language);
  }

  Letter heading(String words) {
    return with(new Part.Heading(words));
  }

  Letter paragraph(String words) {
    return with(new Part.Paragraph(words));
  }

  /// Somebody's own words; nothing when there are none.
  Letter quote(String words) {
    return words.isEmpty() ? this : with(new Part.Quote(words));
  }

  Letter items(List<String> items) {
    return items.isEmpty() ? this : with(new Part.Items(items));
  }

  /// @param href where it leads, of ours or with a scheme that we chose
  Letter button(String words, String href) {
    return with(new Part.Button(words, href));
  }

  Letter small(String words) {
    return with(new Part.Small(words, Optional.empty()));
  }

  /// Words of the brand, marked where they are in another language than the mail.
  Letter small(Said said) {
    return with(new Part.Small(said.words(), said.otherLanguage()));
  }

  private Letter with(Part part) {
    parts.add(part);
    return this;
  }

  String text() {
    return parts.stream().map(Letter::text).collect(Collectors.joining("\n\n", "", "\n"));
  }

  String html() {
    var document = Document.createShell("");
    document.outputSettings().prettyPrint(false);
    document.select("html").attr("lang", language);
    document.head().appendElement("meta").attr("charset", "utf-8");
    document
        .head()
        .appendElement("meta")
        .attr("name", "viewport")
        .attr("content", "width=device-width, initial-scale=1");
    document.body().attr("style", BODY);
    parts.forEach(part -> append(document.body(), part));
    return "<!doctype html>\n" + document.outerHtml();
  }

  private static String text(Part part) {
    return switch (part) {
      case Part.Heading(String words) -> words;
      case Part.Paragraph(String words) -> words;
      case Part.Quote(String words) ->
          words.lines().map(line -> "> " + line).collect(Collectors.joining("\n"));
      case Part.Items(List<String> items) ->
          items.stream().map(item -> "- " + item).collect(Collectors.joining("\n"));
      case Part.Button(String words, String href) -> words + ":\n" + href;
      case Part.Small(String words, var _) -> words;
    };
  }

  private static void append(Element to, Part part) {
    switch (part) {
      case Part.Heading(String words) ->
          to.appendElement("h1").attr("style", "font-size:20px;margin:0 0 8px").text(words);
      case Part.Paragraph(String words) -> to.appendElement("p").text(words);
      case Part.Quote(String words) ->
          to.appendElement("blockquote").attr("style", QUOTE).text(words);
      case Part.Items(List<String> items) -> {
        var list = to.appendElement("ul");
        items.forEach(item -> list.appendElement("li").text(item));
      }
      case Part.Button(String words, String href) ->
          to.appendElement("a").attr("style", BUTTON).attr("href", href).text(words);
      case Part.Small(String words, Optional<String> language) -> {
        var line = to.appendElement("p").attr("style", SMALL).text(words);
        language.ifPresent(other -> line.attr("lang", other));
      }
    }
  }

  private sealed interface Part {
    record Heading(String words) implements Part {}

    record Paragraph(String words) implements Part {}

    record Quote(String words) implements Part {}

    record Items(List<String> items) implements Part {
      public Items {
        items = List.copyOf(items);
      }
    }

    record Button(String words, String href) implements Part {}

    record Small(String words, Optional<String> otherLanguage) implements Part {}
  }
}
