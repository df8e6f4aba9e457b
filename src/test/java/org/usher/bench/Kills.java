package org.usher.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/// Kills the portal, its database, or both, while forms are sent and messages go out; whoever was
/// thanked must be there afterwards, with a lead and its deliveries.
///
/// Arguments: `--rounds 20 --threads 8 --seconds 4 --port 18120`, and `--early` for the variant
/// that thanks before it commits, which must lose some: else this bench could not fail.
final class Kills {

  private static final int DELIVERIES = 2;
  private static final String[] VICTIMS = {"portal", "database", "both"};

  private final Options options;
  private final Path data;
  private final PortalProcess portal;
  private final Random random = new Random(7);
  private final AtomicInteger people = new AtomicInteger();

  private Kills(Options options) throws IOException {
    this.options = options;
    this.data = options.freshFolder("kills");
    this.portal = new PortalProcess(data, options.number("port", 18_120), options.program());
  }

  public static void main(String[] arguments) throws Exception {
    new Kills(new Options(arguments)).run();
  }

  private void run() throws Exception {
    int rounds = options.number("rounds", 20);
    try (var ledger = new Ledger(data.resolve("ledger.txt"))) {
      portal.start();
      for (int round = 1; round <= rounds; round++) {
        String victim = VICTIMS[round % VICTIMS.length];
        round(ledger, victim);
        System.out.printf(
            "round %d: killed %s, %d thanked so far%n", round, victim, ledger.all().size());
      }
      settle();
      report(ledger);
    } finally {
      portal.stop();
    }
  }

  private void round(Ledger ledger, String victim) throws Exception {
    var isOver = new AtomicBoolean();
    try (var pool = Executors.newFixedThreadPool(options.number("threads", 8))) {
      for (int thread = 0; thread < options.number("threads", 8); thread++) {
        pool.submit(() -> send(ledger, isOver));
      }
      Thread.sleep(
          options.number("seconds", 4) * 500L
              + random.nextInt(options.number("seconds", 4) * 1000));
      if (!victim.equals("database")) {
        portal.kill();
      }
      if (!victim.equals("portal")) {
        portal.killDatabase();
        Thread.sleep(1500);
      }
      isOver.set(true);
    }
    if (!victim.equals("database")) {
      portal.start();
    }
  }

  private void send(Ledger ledger, AtomicBoolean isOver) {
    var contact = new ContactForms(portal.root());
    while (!isOver.get()) {
      try {
        ContactForms.Form form = contact.fresh(people.incrementAndGet());
        if (contact.isThanked(form)) {
          ledger.acknowledged(form.id());
        }
      } catch (IOException | RuntimeException e) {
        pause();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Until every message has gone out.
  private void settle() throws Exception {
    for (int second = 0; second < 120; second++) {
      Thread.sleep(1000);
      try {
        Books books = Books.of(data);
        if (books.sent() == books.leads() * DELIVERIES) {
          return;
        }
      } catch (RuntimeException e) {
        // the database is on its way up
      }
    }
  }

  private void report(Ledger ledger) throws Exception {
    Books books = Books.of(data);
    Set<UUID> thanked = ledger.all();
    Set<UUID> missing = new HashSet<>(thanked);
    missing.removeAll(books.submissions());
    System.out.printf(
        "%d thanked, %d of them missing; %d leads, %d incomplete, %d of %d messages sent, %d forgotten%n",
        thanked.size(),
        missing.size(),
        books.leads(),
        books.incomplete(DELIVERIES).size(),
        books.sent(),
        books.leads() * DELIVERIES,
        books.forgotten());
    boolean isRight =
        missing.isEmpty() && books.incomplete(DELIVERIES).isEmpty() && books.forgotten() == 0;
    System.out.println(isRight ? "right" : "WRONG");
    if (!isRight) {
      throw new IllegalStateException("Somebody was thanked for nothing");
    }
  }
}
