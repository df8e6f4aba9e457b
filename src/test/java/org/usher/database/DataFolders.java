package org.usher.database;

import java.nio.file.Path;

/// Opens data folders for tests of other modules, with the settings a portal is delivered with.
public final class DataFolders {
  private DataFolders() {}

  public static DataFolder open(Path path) {
    return DataFolder.open(path);
  }
}
