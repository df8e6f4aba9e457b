package org.usher.content;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/// Renders the Markdown of one page, segment by segment, and remembers its headings and links.
final class Markdown {

  private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

  private static final Parser PARSER =
      Parser.builder()
          .extensions(EXTENSIONS)
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .build();

  private final String file;
  private final String slug;
  private final Problems problems;
  private final Anchors anchors = new Anchors();
  private final List<String> headings = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();

  Markdown(String file, String slug, Problems problems) {
    this.file = file;
    this.slug = slug;
    this.problems = problems;
  }

  Block.Prose render(Segment segment) {
    Node document = PARSER.parse(segment.text());
    var inspection = new Inspection(file, segment.firstLine(), anchors, problems);
    document.accept(inspection);
    headings.addAll(inspection.headings());
    links.addAll(inspection.links());
    String html = CleanHtml.of(renderer(inspection).render(document));
    return new Block.Prose(html, PlainText.of(document));
  }

  void beginGroup() {
    anchors.beginGroup();
  }

  void beginBranch() {
    anchors.beginBranch();
  }

  void endGroup() {
    anchors.endGroup();
  }

  /// The whole body, from what was rendered.
  Body body(List<Body.Part> parts) {
    return new Body(parts, headings, anchors.all(), links);
  }

  private HtmlRenderer renderer(Inspection inspection) {
    return HtmlRenderer.builder()
        .extensions(EXTENSIONS)
        .percentEncodeUrls(true)
        .attributeProviderFactory(context -> new HtmlAttributes(slug, inspection.anchorsOf()))
        .build();
  }
}
