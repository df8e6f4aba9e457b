package org.usher.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.uhighlight.FieldHighlighter;
import org.apache.lucene.search.uhighlight.SplittingBreakIterator;
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

  private final FieldHighlighter highlighter;
  private final Answers answers;

  /// @param marks stems of the words to mark
  Passages(Tongue tongue, List<String> marks, Answers answers) {
    this.highlighter = new Marker(tongue).of(query(marks));
    this.answers = answers;
  }

  private static BooleanQuery query(List<String> stems) {
    var any = new BooleanQuery.Builder();
    stems.forEach(stem -> any.add(new TermQuery(new Term(FIELD, stem)), Occur.SHOULD));
    return any.build();
  }

  /// Made ready once for all texts of a search. It looks for single words, which needs no index of
  /// each text: they are compared as they are read.
  private static final class Marker extends UnifiedHighlighter {

    Marker(Tongue tongue) {
      super(
          builderWithoutSearcher(tongue.stems())
              .withFormatter(new PassageWriter())
              .withBreakIterator(Marker::sentences)
              .withMaxNoHighlightPassages(0)
              .withWeightMatches(false)
              .withPassageRelevancyOverSpeed(false));
    }

    /// Within a line each: a heading or a row of a table ends without a full stop.
    private static BreakIterator sentences() {
      return new SplittingBreakIterator(BreakIterator.getSentenceInstance(Locale.ROOT), '\n');
    }

    FieldHighlighter of(BooleanQuery words) {
      return getFieldHighlighter(FIELD, words, extractTerms(words), 1);
    }
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
      var passages = text.isBlank() ? null : highlighter.highlightFieldForDoc(null, -1, cut(text));
      return Optional.ofNullable(passages).map(Object::toString);
    } catch (IOException e) {
      throw new UncheckedIOException("Text in memory cannot fail to be read", e);
    }
  }

  private static String cut(String text) {
    return text.substring(0, Math.min(text.length(), MAX_LENGTH));
  }
}
