package org.usher.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.Directory;
import org.usher.matching.Weight.What;

/// Finds pages by words. Made from one snapshot and never changed; for any number of threads. It
/// lives in memory and holds nothing that must be closed, so it goes with the last request that
/// uses its snapshot.
final class PageIndex {

  /// Which languages a document is found in: a page that is not translated serves several.
  static final String SERVES = "SERVES";

  /// A word that stands there often says more than the usual k1 of 1.2 lets it say, since each
  /// occurrence counts by the weight of its part; and a long page is held less against it than with
  /// the usual b of 0.75, since it has more parts.
  static final Similarity SIMILARITY = new BM25Similarity(1.8f, 0.6f);

  /// Pages that words can find at once: more than anybody looks through, so that answers have
  /// something to choose from.
  private static final int MAX_FOUND = 200;

  /// Words of a name that are looked up while it is typed.
  private static final int MAX_BEGINNING = 8;

  /// A page, the document of it that was found, and how well its words match.
  record Found(int page, int document, double score) {}

  /// What somebody has begun to type: for each word what it may become.
  record Beginning(List<Set<String>> each) {
    Set<String> words() {
      return each.stream().flatMap(Set::stream).collect(Collectors.toSet());
    }
  }

  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final int[] pageOfDocument;
  private final Synonyms synonyms;
  private final Learnt learnt;
  private final Map<String, Tongue> tongues = new LinkedHashMap<>();
  private final Map<String, Completions> completions = new ConcurrentHashMap<>();
  private final Tongue main;

  PageIndex(
      DirectoryReader reader,
      int[] pageOfDocument,
      List<Tongue> tongues,
      Synonyms synonyms,
      Learnt learnt) {
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    this.searcher.setQueryCache(null); // it would outlive the snapshot
    this.searcher.setSimilarity(SIMILARITY);
    this.pageOfDocument = pageOfDocument;
    this.synonyms = synonyms;
    this.learnt = learnt;
    for (Tongue tongue : tongues) {
      this.tongues.put(tongue.tag(), tongue);
      completions.put(tongue.tag(), new Completions(reader, tongue.namesField()));
    }
    this.main = tongues.getFirst();
  }

  /// How words are read in a language of the site; another language is read as the main one.
  Tongue tongue(String language) {
    return tongues.getOrDefault(language, main);
  }

  Synonyms synonyms() {
    return synonyms;
  }

  /// What visitors typed before they chose pages, as it is in the index.
  Learnt learnt() {
    return learnt;
  }

  /// Pages with any of these words, best first; empty when there is none.
  List<Found> find(String language, Typed typed) {
    return search(serving(language, tongue -> query(tongue, typed)), MAX_FOUND);
  }

  /// Pages that speak of what this text speaks of, best first.
  List<Found> like(String language, String text, int most) {
    return search(
        serving(language, tongue -> new WordQuery(reader, tongue, synonyms).like(text)), most);
  }

  /// What each part of a found page adds to the score that [#find] gives it.
  Map<What, Double> shares(String language, Typed typed, Found found) {
    var combined = new HashMap<Query, WordQuery.Combined>();
    Query query =
        serving(
            language,
            tongue -> {
              var words = new WordQuery(reader, tongue, synonyms);
              Query one = words.of(typed);
              combined.putAll(words.combined());
              return one;
            });
    return WordShares.of(found.score(), query, found.document(), combined, searcher);
  }

  private Query query(Tongue tongue, Typed typed) {
    return new WordQuery(reader, tongue, synonyms).of(typed);
  }

  private interface PerTongue {
    Query in(Tongue tongue);
  }

  /// Looks in the fields of the language and, for pages that are not translated, of the main one.
  /// Fields of a language are those of pages written in it, which serve it all.
  private Query serving(String language, PerTongue queries) {
    Tongue tongue = tongue(language);
    if (tongue.equals(main)) {
      return queries.in(main);
    }
    var serves = new TermQuery(new Term(SERVES, tongue.tag()));
    var untranslated =
        new BooleanQuery.Builder()
            .add(queries.in(main), Occur.MUST)
            .add(serves, Occur.FILTER)
            .build();
    return new BooleanQuery.Builder()
        .add(queries.in(tongue), Occur.SHOULD)
        .add(untranslated, Occur.SHOULD)
        .setMinimumNumberShouldMatch(1)
        .build();
  }

  private List<Found> search(Query query, int most) {
    try {
      var found = new ArrayList<Found>();
      var best = new TopScoreDocCollectorManager(most, most); // how many there are, nobody asks
      for (var hit : searcher.search(query, best).scoreDocs) {
        found.add(new Found(pageOfDocument[hit.doc], hit.doc, hit.score));
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException("An index in memory cannot fail to be read", e);
    }
  }

  /// The words with unknown ones replaced by known ones that look alike; empty when nothing was.
  ///
  /// @param isAnyFound whether some of the words stand on a page
  Optional<String> correct(String language, String words, boolean isAnyFound) {
    var tongue = tongue(language);
    var spelling =
        isAnyFound
            ? Spelling.careful(reader, tongue, synonyms)
            : Spelling.bold(reader, tongue, synonyms);
    return spelling.correct(words);
  }

  /// What these words may become when the last one is not finished yet.
  Beginning beginning(String language, String words) {
    Tongue tongue = tongue(language);
    var tokens = tongue.words(words);
    var each = new ArrayList<Set<String>>();
    for (Tongue.Token token : tokens.subList(0, Math.min(tokens.size(), MAX_BEGINNING))) {
      boolean isFinished = token.end() < words.length();
      var meant = new LinkedHashSet<String>();
      meant.add(token.word());
      if (!isFinished || !isName(tongue, token.word())) {
        meant.addAll(completions(tongue).of(token.word()));
      }
      if (!isFinished || !tongue.isCommon(token.word())) {
        each.add(meant);
      }
    }
    return new Beginning(each);
  }

  private Completions completions(Tongue tongue) {
    return completions.computeIfAbsent(
        tongue.tag(), _ -> new Completions(reader, tongue.namesField()));
  }

  private boolean isName(Tongue tongue, String word) {
    try {
      return reader.docFreq(new Term(tongue.namesField(), word)) > 0;
    } catch (IOException e) {
      throw new UncheckedIOException("An index in memory cannot fail to be read", e);
    }
  }

  /// Pages that are called by all of these words; when there is none, by any of them.
  List<Found> called(String language, Beginning beginning, int most) {
    int words = beginning.each().size();
    if (words == 0) {
      return List.of();
    }
    var byAll = search(serving(language, tongue -> called(tongue, beginning, words)), most);
    return !byAll.isEmpty() || words == 1
        ? byAll
        : search(serving(language, tongue -> called(tongue, beginning, 1)), most);
  }

  private static Query called(Tongue tongue, Beginning beginning, int atLeast) {
    var query = new BooleanQuery.Builder().setMinimumNumberShouldMatch(atLeast);
    for (Set<String> meant : beginning.each()) {
      var any =
          meant.stream()
              .<Query>map(word -> new TermQuery(new Term(tongue.namesField(), word)))
              .toList();
      query.add(new DisjunctionMaxQuery(any, 0), Occur.SHOULD);
    }
    return query.build();
  }

  /// What it takes in memory, about.
  long bytes() {
    long bytes = 0;
    try {
      Directory directory = reader.directory();
      for (String file : directory.listAll()) {
        bytes += directory.fileLength(file);
      }
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException("An index in memory cannot fail to be read", e);
    }
  }
}
