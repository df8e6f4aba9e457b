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
/// receiver that takes every request and never answers, which must delay nobody. `--turns 5` adds
/// one that does so in every other turn of `--leads` each and answers at once in the others, five
/// of both, and compares the two. `--warm-up` leads come before those that count. `--patience` is
/// how long an answer is waited for, in milliseconds: 10 000 as in the portal, 2 000 when the clock
/// runs faster.
final class Handoff {

  /// A minute at the usual rate: until then the portal spends more on compiling itself than on
  /// leads.
  private static final int WARM_UP = 1_200;

  private static final String HOOK = "webhook:bench";
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

  private final Options options;
  private final int leads;
  private final double failing;
  private final int pace;
  private final AtomicInteger people = new AtomicInteger();

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
        var contact = new ContactForms(portal.root());
        Books books = Books.of(data);
        if (options.has("turns")) {
          inTurns(contact, books, receiver, silent);
        } else {
          warmUp(contact, books);
          report(measured(contact, books, receiver));
        }
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
    if (options.has("silent") || options.has("turns")) {
      settings.add("--usher.handoff.webhooks.silent.address=" + silent.address());
      settings.add("--usher.handoff.webhooks.silent.secret=" + SECRET);
    }
    return settings;
  }

  private void warmUp(ContactForms contact, Books books) throws Exception {
    send(contact, options.number("warm-up", WARM_UP));
    settle(books, 60);
  }

  /// What a silent turn leaves behind comes back during the next ones, and is counted against them.
  private void inTurns(
      ContactForms contact, Books books, UnsteadyReceiver receiver, UnsteadyReceiver silent)
      throws Exception {
    silent.failing(0);
    warmUp(contact, books);
    var turns = new HandoffTurns();
    for (int turn = 0; turn < 2 * options.number("turns", 5); turn++) {
      boolean isSilent = turn % 2 == 1;
      silent.failing(isSilent ? 1 : 0);
      HandoffReport report = measured(contact, books, receiver);
      turns.add(isSilent, report);
      print(report);
    }
    System.out.println(options.has("json") ? turns.json() : turns.words());
  }

  private HandoffReport measured(ContactForms contact, Books books, UnsteadyReceiver receiver)
      throws Exception {
    Instant begin = books.now();
    UnsteadyReceiver.Duplicates before = receiver.duplicates();
    long start = System.nanoTime();
    int thanked = send(contact, leads);
    double seconds = (System.nanoTime() - start) / 1e9;
    settle(books, 1_800);
    double drain = (System.nanoTime() - start) / 1e9 - seconds;
    return new Figures(books, receiver, before, begin, thanked, seconds, drain).report(leads);
  }

  /// Every form in its turn, at the stated rate, whatever became of the ones before.
  private int send(ContactForms contact, int number) throws Exception {
    var thanked = new AtomicInteger();
    long nanos = TimeUnit.SECONDS.toNanos(1) / options.number("rate", 20);
    try (ScheduledExecutorService pool = Executors.newScheduledThreadPool(16)) {
      for (int turn = 0; turn < number; turn++) {
        int who = people.getAndIncrement();
        pool.schedule(
            () -> {
              if (contact.isThanked(contact.fresh(who))) {
                thanked.incrementAndGet();
              }
              return who;
            },
            turn * nanos,
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

  private void report(HandoffReport report) {
    print(report);
    if (!report.isRight()) {
      throw new IllegalStateException("Something was lost, or came twice under two ids");
    }
  }

  private void print(HandoffReport report) {
    System.out.println(options.has("json") ? report.json() : report.words());
  }

  private record Figures(
      Books books,
      UnsteadyReceiver receiver,
      UnsteadyReceiver.Duplicates before,
      Instant begin,
      int thanked,
      double seconds,
      double drain) {

    HandoffReport report(int leads) {
      var first = new Times(books.firstAttempts(HOOK, begin));
      Map<String, Long> states = books.states(HOOK, begin);
      long done = states.getOrDefault("DELIVERED", 0L);
      long dead = states.getOrDefault("DEAD", 0L);
      long lost =
          thanked
              - done
              - dead
              + books.delivered(HOOK, begin).stream().filter(id -> !receiver.hasTaken(id)).count();
      return new HandoffReport(
          leads,
          thanked,
          thanked / seconds,
          first.percentile(50),
          first.percentile(95),
          done,
          dead,
          lost,
          receiver.duplicates().since(before),
          drain);
    }
  }
}
