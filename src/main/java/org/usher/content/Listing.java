package org.usher.content;

import java.nio.file.Path;
import java.util.List;

/// What a glance at the content folder shows, without opening a file.
///
/// @param folders the folders that were looked into
/// @param problems what must not be there
record Listing(List<FoundFile> files, List<Path> folders, List<Problem> problems) {

  Listing {
    files = List.copyOf(files);
    folders = List.copyOf(folders);
    problems = List.copyOf(problems);
  }
}
