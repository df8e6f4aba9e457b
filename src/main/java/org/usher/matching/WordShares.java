package org.usher.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.usher.matching.Weight.What;

/// What each part of a page adds to the score of its words. A score is handed down from the whole
/// query to its parts in the proportion in which they made it, so the shares add up to it. Of a
/// word that stands in several parts each gets as much as its occurrences there count (BM25F adds
/// these up before it dampens them).
final class WordShares {

  private final IndexSearcher searcher;
  private final int document;
  private final Map<Query, WordQuery.Combined> combined;
  private final Map<What, Double> shares = new EnumMap<>(What.class);

  private WordShares(
      IndexSearcher searcher, int document, Map<Query, WordQuery.Combined> combined) {
    this.searcher = searcher;
    this.document = document;
    this.combined = combined;
  }

  /// @param score that of the document for this query
  /// @param combined which parts those of its queries look in that look in several
  static Map<What, Double> of(
      double score,
      Query query,
      int document,
      Map<Query, WordQuery.Combined> combined,
      IndexSearcher searcher) {
    var all = new WordShares(searcher, document, combined);
    all.share(query, score);
    return all.shares;
  }

  private void share(Query query, double points) {
    switch (query) {
      case BoostQuery boosted -> share(boosted.getQuery(), points);
      case BooleanQuery sum -> shareAmong(scoring(sum), points);
      case DisjunctionMaxQuery either -> share(best(either.getDisjuncts()), points);
      case Query one when combined.containsKey(one) -> shareByPart(combined.get(one), points);
      default -> shares.merge(What.SIDE_BY_SIDE, points, Double::sum);
    }
  }

  private static List<Query> scoring(BooleanQuery sum) {
    return sum.clauses().stream()
        .filter(BooleanClause::isScoring)
        .map(BooleanClause::query)
        .toList();
  }

  private void shareAmong(List<Query> queries, double points) {
    double[] scores = queries.stream().mapToDouble(this::score).toArray();
    double sum = 0;
    for (double score : scores) {
      sum += score;
    }
    for (int i = 0; i < scores.length; i++) {
      if (scores[i] > 0) {
        share(queries.get(i), points * scores[i] / sum);
      }
    }
  }

  private Query best(Collection<Query> queries) {
    return queries.stream().max(Comparator.comparingDouble(this::score)).orElseThrow();
  }

  private double score(Query query) {
    try {
      var explained = searcher.explain(query, document);
      return explained.isMatch() ? explained.getValue().doubleValue() : 0;
    } catch (IOException e) {
      throw new UncheckedIOException("An index in memory cannot fail to be read", e);
    }
  }

  private void shareByPart(WordQuery.Combined one, double points) {
    var counts = new LinkedHashMap<What, Double>();
    one.fields()
        .forEach((field, share) ->
            counts.merge(
                share.part().what(),
                (double) share.weight() * frequency(field, one.word()),
                Double::sum));
    double all = counts.values().stream().mapToDouble(Double::doubleValue).sum();
    counts.forEach((what, count) -> {
      if (count > 0) {
        shares.merge(what, points * count / all, Double::sum);
      }
    });
  }

  private int frequency(String field, String word) {
    try {
      var postings =
          MultiTerms.getTermPostingsEnum(
              searcher.getIndexReader(), field, new BytesRef(word), PostingsEnum.FREQS);
      return postings != null && postings.advance(document) == document ? postings.freq() : 0;
    } catch (IOException e) {
      throw new UncheckedIOException("An index in memory cannot fail to be read", e);
    }
  }
}
