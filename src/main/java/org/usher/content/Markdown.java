package org.usher.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.usher.content.Extras.Film;

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
  private final Footnotes footnotes;
  private final Problems problems;
  private final Anchors anchors = new Anchors();
  private final List<String> headings = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();
  private final List<Film> films = new ArrayList<>();

  Markdown(String file, String slug, Footnotes footnotes, Problems problems) {
    this.file = file;
    this.slug = slug;
    this.footnotes = footnotes;
    this.problems = problems;
  }

  Block.Prose render(Segment segment) {
    Node document = PARSER.parse(segment.text());
    var inspection = new Inspection(file, segment.firstLine(), anchors, problems);
    document.accept(inspection);
    headings.addAll(inspection.headings());
    links.addAll(inspection.links());
    String html = CleanHtml.of(renderer(inspection).render(document));
    return new Block.Prose(
        footnotes.linked(html, segment), Footnotes.without(PlainText.of(document)));
  }

  /// Something else in the page that names a file or a picture.
  void refer(Link link) {
    links.add(link);
  }

  void show(Film film) {
    films.add(film);
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
    var notes = new LinkedHashMap<String, String>();
    footnotes.definitions().forEach((name, text) -> notes.put(name, note(text)));
    footnotes.close();
    return new Body(parts, headings, anchors.all(), links, notes, films);
  }

  private String note(Segment text) {
    return render(text).html().replaceAll("^<p>|</p>$", "");
  }

  private HtmlRenderer renderer(Inspection inspection) {
    return HtmlRenderer.builder()
        .extensions(EXTENSIONS)
        .percentEncodeUrls(true)
        .attributeProviderFactory(context -> new HtmlAttributes(slug, inspection.anchorsOf()))
        .nodeRendererFactory(FigureRenderer::new)
        .build();
  }
}
