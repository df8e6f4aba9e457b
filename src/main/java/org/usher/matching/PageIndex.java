package org.usher.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// Finds pages by words. Made from one snapshot and never changed; for any number of threads. It
/// lives in memory and holds nothing that must be closed, so it goes with the last request that
/// uses its snapshot.
final class PageIndex {

  /// Which languages a document is found in: a page that is not translated serves several.
  static final String SERVES = "SERVES";

  /// Pages that words can find at once: more than anybody looks through, so that answers have
  /// something to choose from.
  private static final int MAX_FOUND = 200;

  /// A page and how well its words match, by BM25F.
  record Found(int page, double score) {}

  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final int[] pageOfDocument;
  private final Map<String, Tongue> tongues;
  private final Tongue main;

  PageIndex(DirectoryReader reader, int[] pageOfDocument, List<Tongue> tongues) {
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    this.searcher.setQueryCache(null); // it would outlive the snapshot
    this.pageOfDocument = pageOfDocument;
    this.tongues = new LinkedHashMap<>();
    tongues.forEach(tongue -> this.tongues.put(tongue.tag(), tongue));
    this.main = tongues.getFirst();
  }

  /// How words are read in a language of the site; another language is read as the main one.
  Tongue tongue(String language) {
    return tongues.getOrDefault(language, main);
  }

  /// Pages with any of these words, best first; empty when there is none.
  List<Found> find(String language, String words) {
    var query = query(tongue(language), words);
    try {
      var found = new ArrayList<Found>();
      for (var hit : searcher.search(query, MAX_FOUND).scoreDocs) {
        found.add(new Found(pageOfDocument[hit.doc], hit.score));
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException("An index in memory cannot fail to be read", e);
    }
  }

  /// Looks in the fields of the language and, for pages that are not translated, of the main one.
  private Query query(Tongue tongue, String words) {
    var query = new BooleanQuery.Builder().add(anyOf(tongue, words), Occur.SHOULD);
    if (!tongue.equals(main)) {
      query.add(anyOf(main, words), Occur.SHOULD);
    }
    var serves = new TermQuery(new Term(SERVES, tongue.tag()));
    return query.setMinimumNumberShouldMatch(1).add(serves, Occur.FILTER).build();
  }

  /// A word counts once by where it stands on the page as a whole, and once more by the labels
  /// alone: on a small site every long page uses every common word, and only the labels tell which
  /// page is about it.
  private static Query anyOf(Tongue tongue, String words) {
    var any = new BooleanQuery.Builder();
    for (String stem : tongue.stems(words)) {
      any.add(in(List.of(Part.values()), tongue, stem), Occur.SHOULD);
      any.add(in(Part.LABELS, tongue, stem), Occur.SHOULD);
    }
    return any.build();
  }

  private static Query in(List<Part> parts, Tongue tongue, String stem) {
    var query = new CombinedFieldQuery.Builder(stem);
    parts.forEach(part -> query.addField(tongue.field(part), part.weight()));
    return query.build();
  }

  /// The words with unknown ones replaced by known ones that look alike; empty when nothing was.
  ///
  /// @param isAnyFound whether some of the words stand on a page
  Optional<String> correct(String language, String words, boolean isAnyFound) {
    var tongue = tongue(language);
    var spelling = isAnyFound ? Spelling.careful(reader, tongue) : Spelling.bold(reader, tongue);
    return spelling.correct(words);
  }
}
