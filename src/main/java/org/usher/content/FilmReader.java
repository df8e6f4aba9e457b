package org.usher.content;

import org.usher.content.Extras.Film;

/// Reads what stands behind `:::video`.
final class FilmReader {

  private static final int MAX_TITLE = 100;
  private static final int MAX_MINUTES = 300;

  private FilmReader() {}

  static Film read(YamlNode node) {
    node.allow("title", "file", "url", "poster", "minutes");
    boolean isOurs = node.find("file").isPresent();
    if (isOurs == node.find("url").isPresent()) {
      node.problem("A video has either 'file: /files/…' or 'url: https://…'");
    }
    YamlNode address = isOurs ? node.get("file") : node.get("url");
    return new Film(
        node.get("title").text(1, MAX_TITLE),
        isOurs ? path(address, "/files/") : WebAddress.read(address),
        path(node.get("poster"), "/images/"),
        node.get("minutes").integer(1, MAX_MINUTES));
  }

  private static String path(YamlNode node, String folder) {
    String path = node.text();
    if (!path.isEmpty() && !path.startsWith(folder)) {
      node.problem("This begins with %s, unlike %s".formatted(folder, Nearest.quoted(path)));
    }
    return path;
  }

  /// What stands in the article; the words around it are added where it is shown.
  static String html(Film film, String transcript) {
    return """
    <figure class="film" data-film="%s"></figure>
    <details class="transcript"><summary></summary>%s</details>\
    """
        .formatted(HtmlText.escaped(film.address()), transcript);
  }
}
