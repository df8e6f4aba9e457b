package org.usher.content;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Turns the content folder into editions of the site, and keeps the last one that was good. Not
/// for several threads.
final class Press {

  private static final Logger LOG = LoggerFactory.getLogger(Press.class);

  private final ContentFolder folder;
  private final ImageShelf shelf;
  private final KeptSources kept;
  private final Compiler compiler;

  Press(ContentProperties properties, List<SnapshotPart<?>> parts, Clock clock) {
    var published = properties.data().resolve("published");
    this.shelf = new ImageShelf(published.resolve("images"));
    this.folder = new ContentFolder(properties.content(), shelf);
    this.kept = new KeptSources(published, shelf);
    this.compiler = new Compiler(parts, clock);
  }

  Listing look() {
    return folder.look();
  }

  /// An edition of the folder as it is now, which is kept on disk when this returns; empty when
  /// there are problems.
  Optional<Edition> print(Listing listing, Problems problems) {
    Sources sources = folder.read(listing, problems);
    return compile(sources, problems).filter(edition -> keep(edition, problems));
  }

  /// The edition that was kept last.
  ///
  /// @param problems why the folder cannot be printed, and then why this one cannot either
  /// @throws BrokenContentException when there is none
  Edition reprint(Problems problems) {
    var oldProblems = new Problems();
    return load(oldProblems)
        .flatMap(sources -> compile(sources, oldProblems))
        .orElseThrow(() -> BrokenContentException.of(folder.path(), problems, oldProblems));
  }

  /// The same edition as it is to be shown now.
  Edition renew(Edition edition) {
    var problems = new Problems();
    return compile(edition.sources(), problems)
        .orElseThrow(
            () -> new IllegalStateException("What was good is not any more: " + problems.all()));
  }

  /// Throws away what neither of these editions needs. The older one may still answer a request.
  void tidy(Edition older, Edition newer) {
    try {
      shelf.keepOnly(
          Stream.of(older, newer).flatMap(e -> e.sources().images().values().stream()).toList());
    } catch (IOException untidy) {
      LOG.warn("Images that are no longer used could not be deleted", untidy);
    }
  }

  private Optional<Edition> compile(Sources sources, Problems problems) {
    return compiler
        .compile(sources, problems)
        .map(compilation -> new Edition(sources, compilation));
  }

  private boolean keep(Edition edition, Problems problems) {
    try {
      kept.keep(edition.sources());
      return true;
    } catch (IOException full) {
      problems.add(folder.path().toString(), 0, "This cannot be kept for the next start: " + full);
      return false;
    }
  }

  private Optional<Sources> load(Problems problems) {
    try {
      return kept.load();
    } catch (IOException unreadable) {
      problems.add(kept.file().toString(), 0, "This cannot be read: " + unreadable);
      return Optional.empty();
    }
  }
}
