package org.usher.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where the keys lie: beside the data folder, not in it, so that a copy of the data alone opens
/// nothing and an older one forgets nobody's erasure. Until late in 2026 they lay in it; those are
/// moved out when the portal starts, all or none.
///
/// @param folder absolute; need not exist
/// @param advice what whoever runs the portal should do about it, in one sentence; empty when all
///   is well
record KeyPlace(Path folder, Optional<String> advice) {
  private static final Logger log = LoggerFactory.getLogger(KeyPlace.class);
  private static final String INSIDE = "keys";
  private static final String SUFFIX = ".keys";

  private static KeyPlace at(Path folder) {
    return new KeyPlace(folder, Optional.empty());
  }

  private static KeyPlace butInside(Path folder, String advice) {
    log.warn("{}", advice);
    return new KeyPlace(folder, Optional.of(advice));
  }

  /// A place the operator chose; nothing is moved.
  static KeyPlace chosen(String keys) {
    return at(Path.of(keys).toAbsolutePath().normalize());
  }

  /// The usual place for the keys of a data folder.
  ///
  /// @param data absolute, exists, no link
  /// @throws DatabaseException when they are to be moved and another portal runs on them
  static KeyPlace beside(Path data) throws IOException {
    Path inside = data.resolve(INSIDE);
    Path name = data.getFileName();
    if (name == null) {
      return butInside(inside, nowhereBeside(inside));
    }
    Path beside = data.resolveSibling(name + SUFFIX);
    if (!isEmpty(inside)) {
      return isEmpty(beside) ? moved(inside, beside) : bothThere(inside, beside);
    }
    return Files.isDirectory(beside) || Files.isWritable(beside.getParent())
        ? at(beside)
        : butInside(inside, nowhereBeside(inside));
  }

  /// Never under a portal that runs and looks for them where they were.
  private static KeyPlace moved(Path inside, Path beside) {
    try (var _ = lock(inside.resolveSibling("database"))) {
      Files.move(inside, beside, StandardCopyOption.ATOMIC_MOVE);
      log.info("The keys lie in {} now, no longer in {}", beside, inside);
      return at(beside);
    } catch (IOException e) {
      return butInside(
          inside,
          ("The keys lie in the data folder, so a copy of it opens everything: stop Usher, move %s"
                  + " to %s, and start it again (%s).")
              .formatted(inside, beside, reason(e)));
    }
  }

  private static @Nullable FileChannel lock(Path database) throws IOException {
    return Files.isDirectory(database) ? new ServerFolder(database).lock() : null;
  }

  /// As after an old copy of the data was put back: those beside know who was erased since.
  private static KeyPlace bothThere(Path inside, Path beside) {
    return butInside(
        beside,
        "There are keys in %s and in %s: those in %2$s are used; remove the others once you are sure."
            .formatted(inside, beside));
  }

  private static String nowhereBeside(Path inside) {
    return ("The keys lie in the data folder (%s), so a copy of it opens everything, because nothing"
            + " can be written beside it: name another folder for them in USHER_KEYS.")
        .formatted(inside);
  }

  private static String reason(IOException e) {
    return e instanceof FileSystemException failure && failure.getReason() != null
        ? failure.getReason()
        : e.getClass().getSimpleName();
  }

  private static boolean isEmpty(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return true;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }
}
