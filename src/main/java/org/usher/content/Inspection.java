package org.usher.content;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Node;

/// Goes through a piece of Markdown for what is to be known about it beside its looks.
final class Inspection extends AbstractVisitor {

  private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);

  private final String file;
  private final int firstLine;
  private final Anchors anchors;
  private final Problems problems;
  private final Map<Node, String> anchorsOf = new IdentityHashMap<>();
  private final List<String> headings = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();

  Inspection(String file, int firstLine, Anchors anchors, Problems problems) {
    this.file = file;
    this.firstLine = firstLine;
    this.anchors = anchors;
    this.problems = problems;
  }

  Map<Node, String> anchorsOf() {
    return anchorsOf;
  }

  List<String> headings() {
    return headings;
  }

  List<Link> links() {
    return links;
  }

  @Override
  public void visit(Heading heading) {
    String words = PlainText.of(heading);
    if (heading.getLevel() == 1) {
      problems.add(
          file, line(heading), "The title is the only heading with one #; sections begin with ##");
    }
    if (words.isBlank()) {
      problems.add(file, line(heading), "A heading needs words");
    }
    headings.add(words);
    anchorsOf.put(heading, anchors.of(words));
    visitChildren(heading);
  }

  @Override
  public void visit(org.commonmark.node.Link link) {
    links.add(new Link(line(link), link.getDestination(), false));
    if (PlainText.of(link).isBlank() && !(link.getFirstChild() instanceof Image)) {
      problems.add(
          file, line(link), "A link needs words: [words](%s)".formatted(link.getDestination()));
    }
    visitChildren(link);
  }

  @Override
  public void visit(Image image) {
    links.add(new Link(line(image), image.getDestination(), true));
    if (PlainText.of(image).isBlank()) {
      problems.add(
          file,
          line(image),
          "An image needs words for those who do not see it: ![words](%s)"
              .formatted(image.getDestination()));
    }
  }

  @Override
  public void visit(HtmlBlock html) {
    refuse(html, html.getLiteral());
  }

  @Override
  public void visit(HtmlInline html) {
    refuse(html, html.getLiteral());
  }

  private void refuse(Node node, String html) {
    String rest = COMMENT.matcher(html).replaceAll("").strip();
    if (!rest.isEmpty()) {
      problems.add(
          file, line(node), "HTML is not allowed, write Markdown: " + Nearest.quoted(rest));
    }
  }

  private int line(Node node) {
    var spans = node.getSourceSpans();
    if (!spans.isEmpty()) {
      return firstLine + spans.getFirst().getLineIndex();
    }
    return node.getParent() == null ? firstLine : line(node.getParent());
  }
}
