package org.usher.content;

import java.util.Map;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.AttributeProvider;

/// What we add to the HTML that Markdown becomes.
final class HtmlAttributes implements AttributeProvider {

  /// Keeps the names of sections apart from the ids of the page around them.
  private static final String SECTION = "s-";

  private final String slug;
  private final Map<Node, String> anchors;

  HtmlAttributes(String slug, Map<Node, String> anchors) {
    this.slug = slug;
    this.anchors = anchors;
  }

  @Override
  public void setAttributes(Node node, String tag, Map<String, String> attributes) {
    switch (node) {
      case Heading heading -> attributes.put("id", SECTION + anchors.get(heading));
      case Link link -> link(attributes);
      case TableCell cell -> cell(cell, attributes);
      default -> {}
    }
  }

  private void link(Map<String, String> attributes) {
    String href = attributes.getOrDefault("href", "");
    if (href.startsWith("http:") || href.startsWith("https:")) {
      attributes.put("rel", "noopener");
    } else if (href.startsWith("#")) {
      attributes.put("href", "/p/" + slug + "#" + SECTION + href.substring(1));
    } else if (href.startsWith("/p/")) {
      attributes.put("href", href.replaceFirst("#", "#" + SECTION));
    }
  }

  private static void cell(TableCell cell, Map<String, String> attributes) {
    String align = attributes.remove("align");
    if ("right".equals(align) || "center".equals(align)) {
      attributes.put("class", align);
    }
    if (cell.isHeader()) {
      attributes.put("scope", "col");
    }
  }
}
