package org.usher.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntFunction;
import org.usher.content.FolderSite;
import org.usher.content.Publication;
import org.usher.matching.Guide;
import org.usher.matching.MatchingParts;
import org.usher.matching.Quiz;
import org.usher.matching.Search;
import org.usher.matching.Suggestions;
import org.usher.question.Answers;

/// How long an answer, a search, a suggestion and a choice of question take on a large invented
/// site, and whether requests fail while the site is read anew.
///
/// Arguments: `--pages 20000 --questions 100 [--requests 1000] [--seed 1] [--json]`.
final class Matching {

  private static final int MOST_ANSWERS = 6;

  private final InventedFolder folder;
  private final Publication publication;
  private final Guide guide = MatchingParts.guide();
  private final Search search = MatchingParts.search();
  private final Suggestions suggestions = MatchingParts.suggestions();
  private final Sheet sheet;
  private final int requests;
  private final int seed;

  private Matching(
      InventedFolder folder, Publication publication, Options options, PrintStream out) {
    this.folder = folder;
    this.publication = publication;
    this.sheet = new Sheet(options.has("json"), out);
    this.requests = options.number("requests", 1_000);
    this.seed = options.number("seed", 1);
  }

  public static void main(String[] arguments) throws Exception {
    var options = new Options(arguments);
    run(options, options.freshFolder("matching"), System.out);
  }

  /// @param root an empty folder
  static void run(Options options, Path root, PrintStream out) throws Exception {
    var folder =
        new InventedFolder(
            root.resolve("content"),
            options.number("pages", 20_000),
            options.number("questions", 100));
    folder.write(1);
    var site =
        new FolderSite(root.resolve("content"), root.resolve("data"), MatchingParts.compilers());
    new Matching(folder, site.publication(), options, out).run();
  }

  private void run() throws Exception {
    var random = new Random(seed);
    measure("answer", number -> answer(random));
    measure("search", number -> search(random));
    measure("suggest", number -> suggest(random));
    measure("question", number -> question(random));
    reload();
    sheet.print();
  }

  /// Something a request does; its result is used, so that it is not optimised away.
  private Object answer(Random random) {
    return guide.guide(publication.current(), "en", answers(random)).matches().getFirst();
  }

  private Object search(Random random) {
    String words = folder.words(1 + random.nextInt(4), random);
    return search.search(publication.current(), "en", words, answers(random)).hits();
  }

  /// What somebody has typed of some words, one letter of the last at least. As in the portal, an
  /// answer that was given before is kept.
  private Object suggest(Random random) {
    String before = random.nextBoolean() ? folder.words(1, random) + " " : "";
    String last = folder.words(1, random);
    String typed = before + last.substring(0, 1 + random.nextInt(last.length()));
    return suggestions.suggest(publication.current(), "en", typed);
  }

  private Object question(Random random) {
    return Quiz.next(publication.current(), answers(random));
  }

  private Answers answers(Random random) {
    var query = new LinkedHashMap<String, String>();
    int count = random.nextInt(MOST_ANSWERS);
    while (query.size() < count) {
      int question = random.nextInt(folder.questions());
      query.put("q" + question, "o" + random.nextInt(folder.options(question)));
    }
    return Answers.read(query, publication.current().questionnaire());
  }

  private void measure(String what, IntFunction<Object> request) {
    var millis = new ArrayList<Double>();
    int failed = 0;
    for (int number = -requests / 2; number < requests; number++) {
      long start = System.nanoTime();
      try {
        failed += request.apply(number) == null ? 1 : 0;
      } catch (RuntimeException e) {
        failed++;
      }
      if (number >= 0) {
        millis.add((System.nanoTime() - start) / 1e6);
      }
    }
    add(what, millis, failed);
  }

  /// Reads a folder in which every page has changed, while answers and searches go on.
  private void reload() throws IOException, InterruptedException {
    folder.write(2);
    String before = publication.current().id();
    var isOver = new AtomicBoolean();
    var failures = new ArrayList<String>();
    var visitor = Thread.ofPlatform().start(() -> visit(isOver, failures));
    long start = System.nanoTime();
    var report = publication.reload();
    double millis = (System.nanoTime() - start) / 1e6;
    isOver.set(true);
    visitor.join();
    if (!report.isPublished() || publication.current().id().equals(before)) {
      failures.add("not published: " + report);
    }
    failures.stream().distinct().limit(5).forEach(System.err::println);
    add("reload", List.of(millis), failures.size());
  }

  private void visit(AtomicBoolean isOver, List<String> failures) {
    var random = new Random(seed);
    while (!isOver.get()) {
      try {
        answer(random);
        search(random);
        Thread.sleep(5);
      } catch (RuntimeException | InterruptedException e) {
        failures.add(e.toString());
      }
    }
  }

  private void add(String what, List<Double> millis, int failed) {
    var times = new Times(millis);
    var row = new LinkedHashMap<String, Object>();
    row.put("bench", "matching");
    row.put("what", what);
    row.put("p50_ms", times.percentile(50));
    row.put("p95_ms", times.percentile(95));
    row.put("p99_ms", times.percentile(99));
    row.put("failed", failed);
    row.put("heap_mb", Sheet.rounded(heapMegabytes()));
    sheet.add(row);
  }

  private static double heapMegabytes() {
    System.gc();
    var runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
  }
}
