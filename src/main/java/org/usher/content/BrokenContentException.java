package org.usher.content;

import java.nio.file.Path;

/// There is no site to show: the content has problems, and no earlier content can take its place.
public final class BrokenContentException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private BrokenContentException(String message) {
    super(message);
  }

  /// @param now problems of the folder
  /// @param before problems of what was kept; none when nothing was kept
  static BrokenContentException of(Path folder, Problems now, Problems before) {
    String kept =
        before.isEmpty()
            ? "No earlier content was kept that could be shown instead."
            : "The content that was kept cannot be shown either:\n" + before;
    return new BrokenContentException(
        "The content in %s has problems:\n%s\n%s".formatted(folder, now, kept));
  }
}
