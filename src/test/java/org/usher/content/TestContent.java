package org.usher.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;

/// Compiles content folders for tests, without Spring.
public final class TestContent {

  private TestContent() {}

  /// The sample site, with what these parts make of it.
  public static Snapshot sample(SnapshotPart<?>... parts) {
    return of(Path.of("content"), parts);
  }

  /// The site in this folder.
  ///
  /// @throws AssertionError with all problems, when it has any
  public static Snapshot of(Path folder, SnapshotPart<?>... parts) {
    var problems = new Problems();
    try {
      var shelf = new ImageShelf(Files.createTempDirectory(Path.of("target"), "shelf"));
      var content = new ContentFolder(folder, shelf);
      var sources = content.read(content.look(), problems);
      return new Compiler(List.copyOf(Arrays.asList(parts)), Clock.systemUTC())
          .compile(sources, problems)
          .orElseThrow(() -> new AssertionError("The content has problems:\n" + problems))
          .snapshot();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
