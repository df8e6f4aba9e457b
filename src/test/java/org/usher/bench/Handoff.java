package org.usher.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// Leads on their way to a receiver that fails now and then: how soon the first attempt has ended,
/// what arrived, what was given up, and that nothing is lost. Database, post and portal are the
/// real ones; the receiver is a server of this process.
///
/// Arguments: `--leads 1000 --failing 0.3 --clock 3600 --rate 20 --json`. Each attempt fails with
/// the probability `--failing`, a third of them by 500, by a connection that breaks, and by no
/// answer. `--clock` runs the retry schedule so many times faster. `--silent` adds a second
/// receiver that takes every request and never answers, which must delay nobody. `--patience` is
/// how long an answer is waited for, in milliseconds: 10 000 as in the portal, 2 000 when the clock
/// runs faster.
final class Handoff {

  /// Leads before those that count, so that the program has been compiled for what it does.
  private static final int WARM_UP = 200;

  private static final String HOOK = "webhook:bench";
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

  private final Options options;
  private final int leads;
  private final double failing;
  private final int pace;

  private Handoff(Options options) {
    this.options = options;
    this.leads = options.number("leads", 1_000);
    this.failing = options.decimal("failing", 0);
    this.pace = options.number("clock", 1);
  }

  public static void main(String[] arguments) throws Exception {
    new Handoff(new Options(arguments)).run();
  }

  private void run() throws Exception {
    Path data = options.freshFolder("handoff");
    try (var receiver = new UnsteadyReceiver(failing, 7);
        var silent = new UnsteadyReceiver(1, 7, List.of(UnsteadyReceiver.Failure.SILENCE))) {
      var portal =
          new PortalProcess(
              data,
              options.number("port", 18_130),
              options.classes("org.usher.Usher"),
              settings(receiver, silent));
      try {
        portal.start();
        measure(portal, data, receiver);
      } finally {
        portal.stop();
      }
    }
  }

  private List<String> settings(UnsteadyReceiver receiver, UnsteadyReceiver silent) {
    var settings =
        new ArrayList<String>(
            List.of(
                "--usher.post.pace=" + pace,
                "--usher.post.allow-private=127.0.0.1",
                "--usher.post.hook-time-out="
                    + options.number("patience", pace == 1 ? 10_000 : 2_000)
                    + "ms",
                "--usher.handoff.webhooks.bench.address=" + receiver.address(),
                "--usher.handoff.webhooks.bench.secret=" + SECRET));
    if (options.has("silent")) {
      settings.add("--usher.handoff.webhooks.silent.address=" + silent.address());
      settings.add("--usher.handoff.webhooks.silent.secret=" + SECRET);
    }
    return settings;
  }

  private void measure(PortalProcess portal, Path data, UnsteadyReceiver receiver)
      throws Exception {
    var contact = new ContactForms(portal.root());
    for (int person = 0; person < Math.min(WARM_UP, leads); person++) {
      contact.isThanked(contact.fresh(1_000_000 + person));
    }
    Books books = Books.of(data);
    settle(books, 30);
    Instant begin = books.now();
    long start = System.nanoTime();
    int thanked = send(contact);
    double seconds = (System.nanoTime() - start) / 1e9;
    settle(books, 1_800);
    double drain = (System.nanoTime() - start) / 1e9 - seconds;
    report(new Figures(books, receiver, begin, thanked, seconds, drain));
  }

  /// Every form in its turn, at the stated rate, whatever became of the ones before.
  private int send(ContactForms contact) throws Exception {
    var thanked = new AtomicInteger();
    long nanos = TimeUnit.SECONDS.toNanos(1) / options.number("rate", 20);
    try (ScheduledExecutorService pool = Executors.newScheduledThreadPool(16)) {
      for (int person = 0; person < leads; person++) {
        int who = person;
        pool.schedule(
            () -> {
              if (contact.isThanked(contact.fresh(who))) {
                thanked.incrementAndGet();
              }
              return who;
            },
            person * nanos,
            TimeUnit.NANOSECONDS);
      }
      pool.shutdown();
      pool.awaitTermination(1, TimeUnit.HOURS);
    }
    return thanked.get();
  }

  /// Until everything for the receiver has come to its end.
  private static void settle(Books books, int mostSeconds) throws InterruptedException {
    for (int second = 0; second < mostSeconds * 4 && books.waiting(HOOK) > 0; second++) {
      Thread.sleep(250);
    }
  }

  private void report(Figures figures) {
    List<Double> first = figures.books.firstAttempts(HOOK, figures.begin);
    Map<String, Long> states = figures.books.states(HOOK, figures.begin);
    long done = states.getOrDefault("DELIVERED", 0L);
    long dead = states.getOrDefault("DEAD", 0L);
    long lost =
        figures.thanked
            - done
            - dead
            + figures.books.delivered(HOOK, figures.begin).stream()
                .filter(id -> !figures.receiver.hasTaken(id))
                .count();
    var report =
        new HandoffReport(
            leads,
            figures.thanked,
            figures.thanked / figures.seconds,
            at(first, 0.5),
            at(first, 0.95),
            done,
            dead,
            lost,
            figures.receiver.duplicates(),
            figures.drain);
    System.out.println(options.has("json") ? report.json() : report.words());
    if (!report.isRight()) {
      throw new IllegalStateException("Something was lost, or came twice under two ids");
    }
  }

  private static double at(List<Double> sorted, double share) {
    return sorted.isEmpty()
        ? Double.NaN
        : sorted.get(Math.min(sorted.size() - 1, (int) Math.ceil(share * sorted.size()) - 1));
  }

  private record Figures(
      Books books,
      UnsteadyReceiver receiver,
      Instant begin,
      int thanked,
      double seconds,
      double drain) {}
}
