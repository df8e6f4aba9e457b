package org.usher.content;

import java.util.Map;
import java.util.Set;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/// Renders a paragraph that is a single image with a title, `![words](/images/plan.svg "Caption")`,
/// as a figure with that caption; every other paragraph as usual.
final class FigureRenderer implements NodeRenderer {

  private final HtmlNodeRendererContext context;
  private final HtmlWriter html;

  FigureRenderer(HtmlNodeRendererContext context) {
    this.context = context;
    this.html = context.getWriter();
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(Paragraph.class);
  }

  @Override
  public void render(Node node) {
    if (node.getFirstChild() instanceof Image image
        && image.getNext() == null
        && image.getTitle() != null
        && !image.getTitle().isBlank()) {
      figure(image, image.getTitle());
    } else if (isInTightList(node)) {
      children(node);
    } else {
      html.line();
      html.tag("p");
      children(node);
      html.tag("/p");
      html.line();
    }
  }

  private void figure(Image image, String caption) {
    html.line();
    html.tag("figure");
    html.tag(
        "img",
        Map.of(
            "src", context.encodeUrl(image.getDestination()),
            "alt", PlainText.of(image),
            "loading", "lazy"),
        true);
    html.tag("figcaption");
    html.text(caption);
    html.tag("/figcaption");
    html.tag("/figure");
    html.line();
  }

  private static boolean isInTightList(Node paragraph) {
    Node item = paragraph.getParent();
    return item != null
        && item.getParent() instanceof org.commonmark.node.ListBlock list
        && list.isTight();
  }

  private void children(Node parent) {
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      context.render(child);
    }
  }
}
