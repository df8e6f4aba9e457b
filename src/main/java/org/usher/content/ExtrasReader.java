package org.usher.content;

import java.util.List;
import java.util.Set;
import org.usher.content.Extras.Download;
import org.usher.content.Extras.Elsewhere;
import org.usher.content.Extras.Item;
import org.usher.content.Extras.OnFile;

/// Reads what the front matter of a page says beside its text.
final class ExtrasReader {

  /// Keys of the front matter that are read here.
  static final List<String> KEYS = List.of("updated", "reviewed", "item", "downloads");

  private static final int MAX_TITLE = 100;

  private final Set<String> files;

  /// @param files paths below the content folder
  ExtrasReader(Set<String> files) {
    this.files = files;
  }

  Extras read(YamlNode front, Body body) {
    return new Extras(
        front.find("updated").map(YamlNode::date),
        front.find("reviewed").map(YamlNode::date),
        front.find("item").map(this::item),
        front.find("downloads").map(YamlNode::list).orElse(List.of()).stream()
            .map(this::download)
            .toList(),
        body.notes(),
        body.films());
  }

  private Item item(YamlNode node) {
    node.allow("url", "file");
    if (node.find("url").isPresent() == node.find("file").isPresent()) {
      node.problem("An item is either 'url: https://…' or 'file: /files/…'");
    }
    return node.find("url")
        .<Item>map(url -> new Elsewhere(WebAddress.read(url)))
        .orElseGet(() -> new OnFile(file(node.get("file"))));
  }

  private Download download(YamlNode node) {
    node.allow("title", "file");
    return new Download(node.get("title").text(1, MAX_TITLE), file(node.get("file")));
  }

  private String file(YamlNode node) {
    String path = node.text();
    if (!path.isEmpty() && (!path.startsWith("/files/") || !files.contains(path.substring(1)))) {
      node.problem(
          "There is no file %s; it stands in files/ and is called /files/…%s"
              .formatted(Nearest.quoted(path), Nearest.hint(path.replaceFirst("^/", ""), files)));
    }
    return path;
  }
}
