package org.usher.content;

import java.util.Optional;

/// How the text files of the content folder are called.
final class TextName {

  static final String PAGES = "pages/";

  private TextName() {}

  /// What is wrong with this path below the folder, if anything is.
  static Optional<String> fault(String name) {
    if (!name.startsWith(PAGES)) {
      return name.endsWith(".yaml")
          ? Optional.empty()
          : Optional.of("The name of a YAML file ends in .yaml");
    }
    if (name.indexOf('/', PAGES.length()) >= 0) {
      return Optional.of("Pages stand in pages/ itself, not in a folder below it");
    }
    return name.endsWith(".md") ? Optional.empty() : Optional.of("The name of a page ends in .md");
  }
}
