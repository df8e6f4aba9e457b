package org.usher.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;

/// Corrects words that stand on no page, and that the content does not declare to mean something,
/// by similar ones that do.
final class Spelling {

  private final IndexReader reader;
  private final Tongue tongue;
  private final Synonyms synonyms;
  private final DirectSpellChecker checker = new DirectSpellChecker();

  private Spelling(IndexReader reader, Tongue tongue, Synonyms synonyms, int edits, int minLength) {
    this.reader = reader;
    this.tongue = tongue;
    this.synonyms = synonyms;
    checker.setMaxEdits(edits);
    checker.setMinQueryLength(minLength);
  }

  /// For words beside others that were found: it may well be a word we do not use, so only a slip
  /// of one letter in a longer word is corrected.
  static Spelling careful(IndexReader reader, Tongue tongue, Synonyms synonyms) {
    return new Spelling(reader, tongue, synonyms, 1, 5);
  }

  /// For words of which none was found: up to two letters may differ. Words of up to three letters
  /// are left alone, too many others are similar.
  static Spelling bold(IndexReader reader, Tongue tongue, Synonyms synonyms) {
    return new Spelling(reader, tongue, synonyms, 2, 4);
  }

  /// The words with the unknown ones corrected; empty when nothing was.
  Optional<String> correct(String words) {
    var corrected = new StringBuilder();
    int end = 0;
    for (Tongue.Token token : tongue.words(words)) {
      var better = isKnown(token.word()) ? Optional.<String>empty() : similar(token.word());
      if (better.isPresent()) {
        corrected.append(words, end, token.start()).append(better.get());
        end = token.end();
      }
    }
    return end == 0
        ? Optional.empty()
        : Optional.of(corrected.append(words, end, words.length()).toString());
  }

  /// A stop word is known too: it has no stem to be missing.
  private boolean isKnown(String word) {
    return tongue.stems(word).stream().allMatch(this::stands) || synonyms.know(tongue, word);
  }

  /// That many typed it does not make it right: where a similar word stands, that is meant.
  private boolean stands(String stem) {
    try {
      for (Part part : Part.values()) {
        if (part != Part.TYPED && reader.docFreq(new Term(tongue.field(part), stem)) > 0) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException("An index in memory cannot fail to be read", e);
    }
  }

  private Optional<String> similar(String word) {
    try {
      var term = new Term(tongue.spellingField(), word);
      var similar = checker.suggestSimilar(term, 1, reader, SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX);
      return similar.length == 0 ? Optional.empty() : Optional.of(similar[0].string);
    } catch (IOException e) {
      throw new UncheckedIOException("An index in memory cannot fail to be read", e);
    }
  }
}
