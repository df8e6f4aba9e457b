package org.usher.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanMinimalStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.shingle.ShingleFilter;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/// One language in the index: its own set of fields, and how words become tokens in it.
///
/// @param tag as `en` or `de-AT`
/// @param stems words to what they have in common: endings cut
/// @param plain words nearly as they are written: only the plural is cut
/// @param pairs two stems that stand side by side
/// @param spelling words to words in lower case, to be compared as they are written
/// @param common words that stand on every page and tell nothing
record Tongue(
    String tag,
    Analyzer stems,
    Analyzer plain,
    Analyzer pairs,
    Analyzer spelling,
    CharArraySet common) {

  /// Tokens of a search that count; nobody types more, and each costs time.
  static final int MAX_TOKENS = 50;

  /// A word of a text and where it stands.
  record Token(String word, int start, int end) {}

  static Tongue of(String tag) {
    return switch (tag.split("-")[0]) {
      case "en" ->
          of(
              tag,
              in -> new PorterStemFilter(new EnglishPossessiveFilter(in)),
              in -> new EnglishMinimalStemFilter(new EnglishPossessiveFilter(in)),
              EnglishAnalyzer.getDefaultStopSet());
      case "de" ->
          of(
              tag,
              in -> new GermanLightStemFilter(new GermanNormalizationFilter(in)),
              in -> new GermanMinimalStemFilter(new GermanNormalizationFilter(in)),
              GermanAnalyzer.getDefaultStopSet());
      default ->
          of(tag, UnaryOperator.identity(), UnaryOperator.identity(), CharArraySet.EMPTY_SET);
    };
  }

  private static Tongue of(
      String tag,
      UnaryOperator<TokenStream> stemming,
      UnaryOperator<TokenStream> trimming,
      CharArraySet common) {
    return new Tongue(
        tag,
        analyser(stemming),
        analyser(trimming),
        analyser(in -> pairs(stemming.apply(in))),
        new StandardAnalyzer(),
        common);
  }

  private static TokenStream pairs(TokenStream stems) {
    var pairs = new ShingleFilter(stems, 2, 2);
    pairs.setOutputUnigrams(false);
    return pairs;
  }

  private static Analyzer analyser(UnaryOperator<TokenStream> filters) {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        var words = new StandardTokenizer();
        return new TokenStreamComponents(words, filters.apply(new LowerCaseFilter(words)));
      }

      @Override
      public int getPositionIncrementGap(String field) {
        return 100; // so that no phrase and no pair spans two lines
      }
    };
  }

  String field(Part part) {
    return part + "_" + tag;
  }

  String plainField(Part part) {
    return "PLAIN_" + part + "_" + tag;
  }

  /// The field that holds the stems of the whole page, each as often as its part counts.
  String stemsField() {
    return "STEMS_" + tag;
  }

  /// The same of the words nearly as they are written.
  String plainsField() {
    return "PLAINS_" + tag;
  }

  /// The field that holds the words of the labels, nearly as they are written.
  String labelsField() {
    return "LABELS_" + tag;
  }

  String pairsField() {
    return "PAIRS_" + tag;
  }

  /// The field that holds every word as it is written.
  String spellingField() {
    return "SPELLING_" + tag;
  }

  /// The field that holds the words by which pages are called, as they are written.
  String namesField() {
    return "NAMES_" + tag;
  }

  /// The analyser of each field.
  Map<String, Analyzer> analysers() {
    var analysers = new HashMap<String, Analyzer>();
    for (Part part : Part.values()) {
      analysers.put(field(part), stems);
      analysers.put(plainField(part), plain);
    }
    analysers.put(stemsField(), stems);
    analysers.put(plainsField(), plain);
    analysers.put(labelsField(), plain);
    analysers.put(pairsField(), pairs);
    analysers.put(spellingField(), spelling);
    analysers.put(namesField(), spelling);
    return analysers;
  }

  /// The stem of each word that tells something, each once. Any words are safe: they are never
  /// parsed.
  List<String> stems(String words) {
    return telling(words).stream().map(Token::word).map(this::stem).distinct().toList();
  }

  /// The words as they are written, without those that stand on every page.
  List<Token> telling(String words) {
    return words(words).stream().filter(token -> !isCommon(token.word())).toList();
  }

  /// Stems of those of these words by which a reader sees why a page was found: not those of every
  /// sentence, and those by which people only ask when there are no others.
  List<String> marks(String words) {
    var telling =
        telling(words).stream().map(Token::word).filter(word -> !FunctionWords.have(word)).toList();
    var strong = telling.stream().filter(word -> !FunctionWords.areAskedWith(word)).toList();
    return (strong.isEmpty() ? telling : strong).stream().map(this::stem).distinct().toList();
  }

  boolean isCommon(String word) {
    return common.contains(word);
  }

  String stem(String word) {
    return first(stems, word);
  }

  /// The word with at most its plural cut.
  String plain(String word) {
    return first(plain, word);
  }

  private static String first(Analyzer analyser, String word) {
    var tokens = tokens(analyser, word);
    return tokens.isEmpty() ? word : tokens.getFirst().word();
  }

  /// Stems that stand side by side, each pair once.
  List<String> pairs(String words) {
    return tokens(pairs, words).stream().map(Token::word).distinct().toList();
  }

  /// The words as they are written.
  List<Token> words(String words) {
    return tokens(spelling, words);
  }

  /// The stems of the words and where these stand.
  List<Token> stemmed(String words) {
    return tokens(stems, words);
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
