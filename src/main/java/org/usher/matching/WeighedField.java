package org.usher.matching;

import java.io.IOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;

/// Text of which each word counts as if it stood there several times. With all parts of a page in
/// one such field, BM25 over it is BM25F over the parts (Robertson, Zaragoza and Taylor, 2004: the
/// weighed frequencies are added up before they are dampened), and a search can pass over documents
/// that cannot be among the best, which it cannot when it adds up several fields itself.
final class WeighedField extends Field {

  private final int weight;

  /// @param type without positions, which say nothing here
  /// @param weight 1 or more
  WeighedField(String name, String text, FieldType type, int weight) {
    super(name, text, type);
    this.weight = weight;
  }

  @Override
  public TokenStream tokenStream(Analyzer analyser, TokenStream reused) {
    return new Weighed(super.tokenStream(analyser, null), weight);
  }

  private static final class Weighed extends TokenFilter {

    private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
    private final int weight;

    Weighed(TokenStream words, int weight) {
      super(words);
      this.weight = weight;
    }

    @Override
    public boolean incrementToken() throws IOException {
      if (!input.incrementToken()) {
        return false;
      }
      frequency.setTermFrequency(weight);
      return true;
    }
  }
}
