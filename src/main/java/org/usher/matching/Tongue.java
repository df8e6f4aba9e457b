package org.usher.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/// One language in the index: its own set of fields, and how words become tokens in it.
///
/// @param tag as `en` or `de-AT`
/// @param stems words to the tokens that are searched: stop words gone, endings cut
/// @param spelling words to words in lower case, to be compared as they are written
record Tongue(String tag, Analyzer stems, Analyzer spelling) {

  /// Tokens of a search that count; nobody types more, and each costs time.
  static final int MAX_TOKENS = 50;

  /// A word of a text and where it stands.
  record Token(String word, int start, int end) {}

  static Tongue of(String tag) {
    var stems =
        switch (tag.split("-")[0]) {
          case "en" -> new EnglishAnalyzer();
          case "de" -> new GermanAnalyzer();
          default -> new StandardAnalyzer();
        };
    return new Tongue(tag, stems, new StandardAnalyzer());
  }

  String field(Part part) {
    return part + "_" + tag;
  }

  /// The field that holds every word as it is written.
  String spellingField() {
    return "SPELLING_" + tag;
  }

  /// The analyser of each field.
  Map<String, Analyzer> analysers() {
    var analysers = new HashMap<String, Analyzer>();
    for (Part part : Part.values()) {
      analysers.put(field(part), stems);
    }
    analysers.put(spellingField(), spelling);
    return analysers;
  }

  /// What is looked up for these words, each once. Any words are safe: they are never parsed.
  List<String> stems(String words) {
    return tokens(stems, words).stream().map(Token::word).distinct().toList();
  }

  /// The words as they are written.
  List<Token> words(String words) {
    return tokens(spelling, words);
  }

  private static List<Token> tokens(Analyzer analyser, String words) {
    var tokens = new ArrayList<Token>();
    try (var stream = analyser.tokenStream("words", words)) {
      var term = stream.addAttribute(CharTermAttribute.class);
      var offset = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (tokens.size() < MAX_TOKENS && stream.incrementToken()) {
        tokens.add(new Token(term.toString(), offset.startOffset(), offset.endOffset()));
      }
      stream.end();
      return tokens;
    } catch (IOException e) {
      throw new UncheckedIOException("Words in memory cannot fail to be read", e);
    }
  }
}
