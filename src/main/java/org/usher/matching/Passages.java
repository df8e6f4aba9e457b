package org.usher.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.usher.content.Block.Prose;
import org.usher.content.Page;
import org.usher.question.Answers;

/// The sentences of a page that hold the words searched for, as HTML: escaped, with `<mark>` and
/// nothing else. Taken from what these answers show of the page, so that a buyer finds there what
/// was promised.
final class Passages {

  private static final String FIELD = "text";

  /// Characters of a page that are looked through; later ones are hardly read.
  private static final int MAX_LENGTH = 50_000;

  private final UnifiedHighlighter highlighter;
  private final BooleanQuery query;
  private final Answers answers;

  /// @param marks stems of the words to mark
  Passages(Tongue tongue, List<String> marks, Answers answers) {
    this.highlighter =
        UnifiedHighlighter.builderWithoutSearcher(tongue.stems())
            .withFormatter(new PassageWriter())
            .withMaxLength(MAX_LENGTH)
            .withMaxNoHighlightPassages(0)
            .build();
    this.query = query(marks);
    this.answers = answers;
  }

  private static BooleanQuery query(List<String> stems) {
    var any = new BooleanQuery.Builder();
    stems.forEach(stem -> any.add(new TermQuery(new Term(FIELD, stem)), Occur.SHOULD));
    return any.build();
  }

  /// From the article, else from the summary, else the plain summary.
  String of(Page page) {
    return marked(text(page))
        .or(() -> marked(page.summary()))
        .orElseGet(() -> PassageWriter.escaped(page.summary()));
  }

  private String text(Page page) {
    return page.body().stream()
        .flatMap(block -> block.shown(answers).stream())
        .map(Prose::text)
        .collect(Collectors.joining("\n"));
  }

  private Optional<String> marked(String text) {
    try {
      var passages =
          text.isBlank() ? null : highlighter.highlightWithoutSearcher(FIELD, query, text, 1);
      return Optional.ofNullable(passages).map(Object::toString);
    } catch (IOException e) {
      throw new UncheckedIOException("Text in memory cannot fail to be read", e);
    }
  }
}
