package org.usher.content;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A page's file, parsed, while nothing in it is yet compared with the rest of the site. It depends
/// on its name and text alone, so it can be kept as long as they stay the same.
///
/// @param id the page's name; empty when the file's name cannot be one
/// @param language as the file's name says; empty for the main language
/// @param front front matter
record PageFile(
    String file,
    String text,
    Optional<PageId> id,
    Optional<String> language,
    YamlTree front,
    Body body,
    List<Problem> problems) {

  private static final Body EMPTY =
      new Body(List.of(), List.of(), Set.of(), List.of(), new LinkedHashMap<>(), List.of());

  PageFile {
    problems = List.copyOf(problems);
  }

  static PageFile parse(SourceText source) {
    var problems = new Problems();
    String name = source.file().replaceAll("^pages/|\\.md$", "");
    String slug = name.replaceFirst("\\..*", "");
    var language =
        Optional.of(name).filter(n -> n.contains(".")).map(n -> n.substring(slug.length() + 1));
    var id = PageId.parse(slug);
    if (id.isEmpty()) {
      problems.add(source.file(), 0, wrongName(slug));
    }
    var divided = PageText.divide(source.text());
    if (divided.isEmpty()) {
      problems.add(source.file(), 1, "A page begins with front matter between two lines '---'");
    }
    return new PageFile(
        source.file(),
        source.text(),
        id,
        language,
        divided
            .flatMap(text -> front(source.file(), text.front(), problems))
            .orElse(new YamlTree.Missing(1)),
        divided
            .map(text -> BodyParser.parse(source.file(), slug, text.body(), problems))
            .orElse(EMPTY),
        problems.all());
  }

  /// Whether the writer has not finished it. A draft is not looked at any further.
  boolean isDraft() {
    return front instanceof YamlTree.Mapping mapping
        && mapping.entries().stream()
            .anyMatch(entry ->
                entry.key().equals("draft")
                    && entry.value() instanceof YamlTree.Scalar value
                    && value.value().equals("true"));
  }

  private static Optional<YamlTree> front(String file, Segment front, Problems problems) {
    return YamlParser.parse(file, front.firstLine(), front.text(), problems);
  }

  private static String wrongName(String slug) {
    return "The name of a page is lower case letters and digits joined by '-', not %s"
        .formatted(Nearest.quoted(slug));
  }
}
