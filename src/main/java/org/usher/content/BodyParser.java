package org.usher.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the body of a page: text for everybody, and groups of which the answers choose one branch.
///
/// ```
/// :::when {role: finance}
/// …
/// :::otherwise
/// …
/// :::
/// ```
final class BodyParser {

  private static final Block.Prose NOTHING = new Block.Prose("", "");

  private final String file;
  private final Problems problems;
  private final Markdown markdown;
  private final List<BodyPiece> pieces;
  private int next;

  private BodyParser(String file, String slug, Segment source, Problems problems) {
    this.file = file;
    this.problems = problems;
    var footnotes = Footnotes.in(file, source, problems);
    this.markdown = new Markdown(file, slug, footnotes, problems);
    this.pieces = BodyPiece.cut(footnotes.rest(source));
  }

  /// @param slug of the page, to which links to its own sections lead
  static Body parse(String file, String slug, Segment source, Problems problems) {
    if (source.text().isBlank()) {
      problems.add(file, source.firstLine(), "The page has no text below its front matter");
    }
    return new BodyParser(file, slug, source, problems).body();
  }

  private Body body() {
    List<Body.Part> parts = new ArrayList<>();
    while (next < pieces.size()) {
      switch (pieces.get(next++)) {
        case BodyPiece.Prose prose -> parts.add(new Body.Plain(markdown.render(prose.segment())));
        case BodyPiece.When when -> parts.add(group(when));
        case BodyPiece.Video video -> film(video).ifPresent(parts::add);
        case BodyPiece.Otherwise otherwise -> outside(otherwise);
        case BodyPiece.End end -> outside(end);
        case BodyPiece.Unknown unknown -> report(unknown);
      }
    }
    return markdown.body(parts);
  }

  /// Reads on to the end of the group.
  private Body.Group group(BodyPiece.When first) {
    List<Body.Case> cases = new ArrayList<>();
    Optional<Block.Prose> otherwise = Optional.empty();
    markdown.beginGroup();
    cases.add(branch(first));
    while (next < pieces.size()) {
      switch (pieces.get(next++)) {
        case BodyPiece.When when -> {
          otherwise.ifPresent(earlier -> afterOtherwise(when));
          cases.add(branch(when));
        }
        case BodyPiece.Otherwise last -> {
          otherwise.ifPresent(earlier -> afterOtherwise(last));
          otherwise = Optional.of(branchText());
        }
        case BodyPiece.Unknown unknown -> report(unknown);
        case BodyPiece.Video video ->
            problems.add(
                file, video.line(), "A video stands outside of groups; close the group first");
        case BodyPiece.Prose afterUnknown -> markdown.render(afterUnknown.segment());
        case BodyPiece.End end -> {
          markdown.endGroup();
          return new Body.Group(cases, otherwise);
        }
      }
    }
    problems.add(file, first.line(), "This group is not closed with ':::'");
    return new Body.Group(cases, otherwise);
  }

  /// A film with its transcript, to the end mark.
  private Optional<Body.Plain> film(BodyPiece.Video video) {
    Block.Prose transcript = branchText();
    if (transcript.text().isBlank()) {
      problems.add(
          file, video.line(), "A video needs its transcript, below this line and before ':::'");
    }
    if (next < pieces.size() && pieces.get(next) instanceof BodyPiece.End) {
      next++;
    } else {
      problems.add(file, video.line(), "This video is not closed with ':::'");
    }
    return YamlParser.parse(file, video.line(), video.about(), problems)
        .map(tree -> FilmReader.read(new YamlNode(file, "':::video'", tree, problems)))
        .map(film -> shown(film, video.line(), transcript));
  }

  private Body.Plain shown(Extras.Film film, int line, Block.Prose transcript) {
    markdown.show(film);
    markdown.refer(new Link(line, film.poster(), true));
    markdown.refer(new Link(line, film.address(), false));
    return new Body.Plain(
        new Block.Prose(
            FilmReader.html(film, transcript.html()), film.title() + "\n" + transcript.text()));
  }

  private Body.Case branch(BodyPiece.When when) {
    var condition =
        YamlParser.parse(file, when.line(), when.condition(), problems)
            .orElse(new YamlTree.Missing(when.line()));
    return new Body.Case(condition, branchText());
  }

  private Block.Prose branchText() {
    markdown.beginBranch();
    if (next < pieces.size() && pieces.get(next) instanceof BodyPiece.Prose prose) {
      next++;
      return markdown.render(prose.segment());
    }
    return NOTHING;
  }

  private void afterOtherwise(BodyPiece piece) {
    problems.add(
        file, piece.line(), "':::otherwise' comes last in a group; close it with ':::' first");
  }

  private void outside(BodyPiece piece) {
    problems.add(file, piece.line(), "No group is open here; it begins with ':::when {…}'");
  }

  private void report(BodyPiece.Unknown unknown) {
    problems.add(
        file,
        unknown.line(),
        "':::%s' is not known. A group has ':::when {…}', ':::otherwise' and ends with ':::'; a video is ':::video {…}'"
            .formatted(unknown.mark()));
  }
}
