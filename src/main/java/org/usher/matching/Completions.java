package org.usher.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.spell.HighFrequencyDictionary;
import org.apache.lucene.search.suggest.Lookup;
import org.apache.lucene.search.suggest.analyzing.AnalyzingSuggester;
import org.apache.lucene.search.suggest.analyzing.FuzzySuggester;
import org.apache.lucene.store.ByteBuffersDirectory;

/// What a word may become that somebody is still typing: words by which pages are called, those
/// that begin so first, then those that would with one letter put right. Immutable; for any number
/// of threads.
final class Completions {

  /// More words than this begin with one or two letters, and none of them is meant.
  private static final int MAX_WORDS = 24;

  private static final int SURFACES = 256;

  private final AnalyzingSuggester literal;
  private final FuzzySuggester fuzzy;

  /// @param field in which every word stands as it is written
  Completions(IndexReader reader, String field) {
    literal = new AnalyzingSuggester(new ByteBuffersDirectory(), "literal", new KeywordAnalyzer());
    fuzzy =
        new FuzzySuggester(
            new ByteBuffersDirectory(),
            "fuzzy",
            new KeywordAnalyzer(),
            new KeywordAnalyzer(),
            AnalyzingSuggester.EXACT_FIRST,
            SURFACES,
            -1,
            true,
            FuzzySuggester.DEFAULT_MAX_EDITS,
            FuzzySuggester.DEFAULT_TRANSPOSITIONS,
            FuzzySuggester.DEFAULT_NON_FUZZY_PREFIX,
            FuzzySuggester.DEFAULT_MIN_FUZZY_LENGTH,
            true);
    try {
      literal.build(new HighFrequencyDictionary(reader, field, 0));
      fuzzy.build(new HighFrequencyDictionary(reader, field, 0));
    } catch (IOException e) {
      throw new UncheckedIOException("Words in memory cannot fail to be sorted", e);
    }
  }

  /// Words that begin so, the commonest first; when there are none, those that nearly do.
  Set<String> of(String beginning) {
    var words = lookup(literal, beginning);
    return words.isEmpty() ? lookup(fuzzy, beginning) : words;
  }

  private static Set<String> lookup(Lookup lookup, String beginning) {
    var words = new LinkedHashSet<String>();
    try {
      List<Lookup.LookupResult> found =
          lookup.getCount() == 0 ? List.of() : lookup.lookup(beginning, false, MAX_WORDS);
      found.forEach(result -> words.add(result.key.toString()));
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException("Words in memory cannot fail to be read", e);
    }
  }
}
