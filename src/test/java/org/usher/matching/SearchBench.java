package org.usher.matching;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.usher.bench.Options;
import org.usher.content.Snapshot;
import org.usher.question.Answers;

/// `bin/bench search`: how well and how fast the portal's own search answers the judged queries of
/// a public collection, whose documents become the pages of a site.
final class SearchBench {

  private static final int DEPTH = 100;
  private static final int SHOWN = 10;

  private static final String TABLE =
      """
      documents    %d (%d lines skipped)
      queries      %d with a relevant document, of %d
      nDCG@10      %.4f
      MRR          %.4f
      recall@100   %.4f
      judged@10    %.4f
      a query      p50 %.2f ms, p95 %.2f ms, p99 %.2f ms
      index        %.2f s, %.2f MB; heap %.1f MB
      """;

  private static final String ROW =
      """
      {"bench":"search","queries":%d,"ndcg10":%.4f,"mrr":%.4f,"recall100":%.4f,"judged10":%.4f,\
      "p50_ms":%.3f,"p95_ms":%.3f,"p99_ms":%.3f,"index_s":%.3f,"index_mb":%.2f,"heap_mb":%.1f}
      """;

  private final BenchDocuments documents;
  private final Snapshot site;
  private final double indexSeconds;
  private final Search search = MatchingParts.search();

  private SearchBench(BenchDocuments documents) {
    this.documents = documents;
    long begun = System.nanoTime();
    this.site = documents.site();
    this.indexSeconds = (System.nanoTime() - begun) / 1e9;
  }

  public static void main(String[] arguments) throws IOException {
    var options = new Options(arguments);
    run(options, System.out, System.err);
  }

  static void run(Options options, PrintStream out, PrintStream complaints) throws IOException {
    var documents = BenchDocuments.read(options.file("docs"));
    documents.skipped().forEach(line -> complaints.println("skipped " + line));
    if (!documents.skipped().isEmpty()) {
      complaints.printf("%d lines skipped%n", documents.skipped().size());
    }
    var queries = queries(options.file("queries"));
    var judgments = Judgments.read(options.file("qrels"));
    var bench = new SearchBench(documents);
    var rankings = bench.rankings(queries);
    if (options.has("run")) {
      write(rankings, options.file("run"));
    }
    out.print(bench.report(queries, judgments, rankings, options.has("json") ? ROW : TABLE));
  }

  /// Lines of an id, a tab and the words.
  private static Map<String, String> queries(Path file) throws IOException {
    var queries = new LinkedHashMap<String, String>();
    for (String line : Files.readAllLines(file)) {
      int tab = line.indexOf('\t');
      if (tab > 0) {
        queries.put(line.substring(0, tab).strip(), line.substring(tab + 1));
      }
    }
    return queries;
  }

  /// Ids of documents, best first: the first ten are what the search screen shows.
  private Map<String, List<String>> rankings(Map<String, String> queries) {
    var rankings = new LinkedHashMap<String, List<String>>();
    queries.forEach((id, words) ->
        rankings.put(
            id,
            search.ranking(site, "en", words).stream().limit(DEPTH).map(documents::id).toList()));
    return rankings;
  }

  /// In the form of TREC: query, `Q0`, document, rank, score, name of the run. Programs that read
  /// it order by the score, so it follows the rank.
  private static void write(Map<String, List<String>> rankings, Path file) throws IOException {
    try (var out = new PrintWriter(Files.newBufferedWriter(file))) {
      rankings.forEach((query, ids) -> {
        for (int rank = 1; rank <= ids.size(); rank++) {
          String id = ids.get(rank - 1);
          out.printf(Locale.ROOT, "%s Q0 %s %d %.5f usher%n", query, id, rank, 1.0 / rank);
        }
      });
    }
  }

  private String report(
      Map<String, String> queries,
      Judgments judgments,
      Map<String, List<String>> rankings,
      String form) {
    var judged = rankings.keySet().stream().filter(judgments::hasRelevant).toList();
    double ndcg = 0;
    double reciprocal = 0;
    double recall = 0;
    double known = 0;
    for (String query : judged) {
      var ids = rankings.getOrDefault(query, List.of());
      ndcg += judgments.ndcg(query, ids, SHOWN) / judged.size();
      reciprocal += judgments.reciprocalRank(query, ids) / judged.size();
      recall += judgments.recall(query, ids, DEPTH) / judged.size();
      known += judgments.judged(query, ids, SHOWN) / judged.size();
    }
    var times = times(queries);
    double indexMegabytes = site.part(PageIndex.class).bytes() / 1e6;
    Object[] figures = {
      ndcg,
      reciprocal,
      recall,
      known,
      at(times, 0.5),
      at(times, 0.95),
      at(times, 0.99),
      indexSeconds,
      indexMegabytes,
      heapMegabytes()
    };
    var values = new ArrayList<Object>();
    if (form.equals(TABLE)) {
      values.addAll(List.of(documents.size(), documents.skipped().size()));
      values.addAll(List.of(judged.size(), queries.size()));
    } else {
      values.add(judged.size());
    }
    values.addAll(List.of(figures));
    return String.format(Locale.ROOT, form, values.toArray());
  }

  /// Milliseconds of each query as the search screen asks it, in ascending order, after a round to
  /// warm up.
  private List<Double> times(Map<String, String> queries) {
    var times = new ArrayList<Double>();
    for (int round = 0; round < 2; round++) {
      times.clear();
      for (String words : queries.values()) {
        long begun = System.nanoTime();
        search.search(site, "en", words, Answers.none());
        times.add((System.nanoTime() - begun) / 1e6);
      }
    }
    return times.stream().sorted().toList();
  }

  private static double at(List<Double> ascending, double share) {
    return ascending.isEmpty() ? 0 : ascending.get((int) Math.ceil(share * ascending.size()) - 1);
  }

  private static double heapMegabytes() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
  }
}
