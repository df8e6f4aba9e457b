package org.usher.content;

import static java.nio.file.FileVisitResult.CONTINUE;
import static java.nio.file.FileVisitResult.SKIP_SUBTREE;
import static java.nio.file.FileVisitResult.TERMINATE;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Looks through the content folder for the files that belong to the site. Links are followed as
/// long as they stay inside.
final class ContentWalk extends SimpleFileVisitor<Path> {

  /// Several times what a large site needs; a wrong folder, as `/`, is noticed soon.
  private static final int MAX_FILES = 60_000;

  private static final int MAX_DEPTH = 8;
  private static final Set<String> FOLDERS = Set.of("pages", "images", "files");

  private final Path root;
  private final List<FoundFile> files = new ArrayList<>();
  private final List<Path> folders = new ArrayList<>();
  private final Problems problems = new Problems();

  private ContentWalk(Path root) {
    this.root = root;
  }

  /// @throws IOException when the folder cannot be read at all
  static Listing through(Path folder) throws IOException {
    var walk = new ContentWalk(folder.toRealPath());
    Files.walkFileTree(walk.root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), MAX_DEPTH, walk);
    return new Listing(walk.files, walk.folders, walk.problems.all());
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
      throws IOException {
    if (!folder.equals(root) && !isOurs(folder)) {
      return SKIP_SUBTREE;
    }
    if (leadsOut(folder)) {
      return SKIP_SUBTREE;
    }
    folders.add(folder);
    return CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) throws IOException {
    if (!isOurs(path) || !hasExtension(path) || leadsOut(path)) {
      return CONTINUE;
    }
    if (!attributes.isRegularFile()) {
      problems.add(name(path), 0, "This is not a file that can be read");
      return CONTINUE;
    }
    if (files.size() == MAX_FILES) {
      problems.add(name(path), 0, "There are more than %d files".formatted(MAX_FILES));
      return TERMINATE;
    }
    files.add(
        new FoundFile(
            name(path),
            path,
            attributes.size(),
            attributes.lastModifiedTime(),
            attributes.fileKey()));
    return CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path path, IOException failure) throws IOException {
    if (path.equals(root)) {
      throw failure;
    }
    if (isOurs(path)) {
      problems.add(name(path), 0, reason(failure));
    }
    return CONTINUE;
  }

  private static String reason(IOException failure) {
    return failure instanceof FileSystemLoopException
        ? "This link leads back to a folder above it"
        : "This cannot be read: " + failure.getClass().getSimpleName();
  }

  /// Not hidden, not an editor's scratch file, and in a place where we look.
  private boolean isOurs(Path path) {
    String own = String.valueOf(path.getFileName());
    if (own.startsWith(".") || own.endsWith("~") || own.endsWith("___")) {
      return false;
    }
    Path below = root.relativize(path);
    return below.getNameCount() > 1
        ? FOLDERS.contains(below.getName(0).toString())
        : FOLDERS.contains(own) || own.endsWith(".yaml") || own.endsWith(".yml");
  }

  /// Editors try out a folder with files that have none.
  private static boolean hasExtension(Path path) {
    return String.valueOf(path.getFileName()).contains(".");
  }

  private boolean leadsOut(Path path) {
    try {
      if (path.toRealPath().startsWith(root)) {
        return false;
      }
      problems.add(name(path), 0, "This link leads out of the content folder");
    } catch (IOException dangling) {
      problems.add(name(path), 0, "This link leads nowhere");
    }
    return true;
  }

  private String name(Path path) {
    return root.relativize(path).toString().replace('\\', '/').replaceAll("\\p{Cntrl}", "?");
  }
}
