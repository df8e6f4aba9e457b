package org.usher.content;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/// A content folder published the way the portal does it, for benches and tests of other modules.
public final class FolderSite {

  private final Publication publication;

  /// @param data where what is published is kept
  public FolderSite(Path content, Path data, List<SnapshotPart<?>> parts) {
    this.publication =
        new Publication(
            new ContentProperties(content, data), parts, event -> {}, Clock.systemUTC());
    publication.afterSingletonsInstantiated();
  }

  public Publication publication() {
    return publication;
  }
}
