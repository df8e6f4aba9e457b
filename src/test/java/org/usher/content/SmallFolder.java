package org.usher.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/// A content folder with one question and one page in which everything is right, to be changed by
/// tests.
final class SmallFolder {

  static final String SITE =
      """
      languages: [en, de]
      title: Small
      tagline: A small site
      description: A small site for tests
      guide: {heading: Where to, lead: Two questions, budget: 3}
      contact: {heading: Talk, lead: To a person, promise: 'Within {time}'}
      """;

  static final String QUESTIONS =
      """
      - id: role
        ask: Who are you?
        why: So that we know.
        options:
          - {id: finance, label: Money, means: you count, evidence: Counts}
          - {id: it, label: Machines, means: you run, evidence: Runs}
      - id: size
        ask: How many?
        why: It depends.
        after: [role]
        options:
          - {id: small, label: Few, means: you are few, evidence: Few}
          - {id: large, label: Many, means: you are many, evidence: Many}
      """;

  static final String FRONT =
      """
      ---
      title: What it costs
      summary: What it costs to run the thing, with every number and where it comes from.
      job: selection
      review: 2030-01-31
      sources: [{title: Our own books}]
      ---
      """;

  private final Path folder;
  private final Path data;

  SmallFolder(Path parent) {
    this.folder = parent.resolve("content");
    this.data = parent.resolve("data");
    write("site.yaml", SITE);
    write("questions.yaml", QUESTIONS);
    write("pages/costs.md", FRONT + "It costs little.\n");
  }

  Path path() {
    return folder;
  }

  Path path(String file) {
    return folder.resolve(file);
  }

  ContentProperties properties() {
    return new ContentProperties(folder, data);
  }

  SmallFolder write(String file, String text) {
    return write(file, text.getBytes(UTF_8));
  }

  SmallFolder write(String file, byte[] bytes) {
    try {
      Files.createDirectories(path(file).getParent());
      Files.write(path(file), bytes);
      return this;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  SmallFolder delete(String file) {
    try {
      Files.delete(path(file));
      return this;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// A page with this body.
  SmallFolder page(String slug, String body) {
    return write("pages/%s.md".formatted(slug), FRONT + body);
  }

  /// A page with one more line of front matter, its eighth.
  SmallFolder pageSaying(String slug, String frontLine) {
    return write(
        "pages/%s.md".formatted(slug),
        FRONT.substring(0, FRONT.length() - 4) + frontLine + "\n---\nText.\n");
  }

  /// What is wrong, one problem to a line.
  List<String> problems(SnapshotPart<?>... parts) {
    var problems = new Problems();
    var sources = sources(problems);
    var compilation = new Compiler(List.of(parts), Clock.systemUTC()).compile(sources, problems);
    if (compilation.isPresent() != problems.isEmpty()) {
      throw new AssertionError("A site and problems: " + problems);
    }
    return problems.all().stream().map(Problem::toString).toList();
  }

  /// The site.
  Snapshot snapshot(SnapshotPart<?>... parts) {
    var problems = new Problems();
    var sources = sources(problems);
    return new Compiler(List.of(parts), Clock.systemUTC())
        .compile(sources, problems)
        .orElseThrow(() -> new AssertionError(problems.toString()))
        .snapshot();
  }

  Sources sources(Problems problems) {
    var content =
        new ContentFolder(folder, new ImageShelf(data.resolve("published").resolve("images")));
    return content.read(content.look(), problems);
  }
}
