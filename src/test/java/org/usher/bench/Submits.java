package org.usher.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// Sends the same forms again and again, from many threads at once, and counts what came of it: one
/// lead for each form, each with exactly its deliveries.
///
/// Arguments: `--forms 2000 --times 8 --threads 32 --port 18110`.
final class Submits {

  private static final int DELIVERIES = 2;

  private Submits() {}

  public static void main(String[] arguments) throws Exception {
    var options = new Options(arguments);
    int forms = options.number("forms", 2_000);
    int times = options.number("times", 8);
    int threads = options.number("threads", 32);
    Path data = options.freshFolder("submits");
    var portal = new PortalProcess(data, options.number("port", 18_110), options.program());
    portal.start();
    try {
      run(portal, data, forms, times, threads);
    } finally {
      portal.stop();
    }
  }

  private static void run(PortalProcess portal, Path data, int forms, int times, int threads)
      throws Exception {
    var contact = new ContactForms(portal.root());
    var posts = new ArrayList<ContactForms.Form>();
    for (int person = 0; person < forms; person++) {
      posts.addAll(Collections.nCopies(times, contact.fresh(person)));
    }
    Collections.shuffle(posts, new Random(1));
    var thanked = new AtomicInteger();
    long start = System.nanoTime();
    send(contact, posts, threads, thanked);
    double seconds = (System.nanoTime() - start) / 1e9;
    var books = Books.of(data);
    System.out.printf(
        "%d submits of %d forms from %d threads in %.1f s (%.0f/s): %d thanked%n",
        posts.size(), forms, threads, seconds, posts.size() / seconds, thanked.get());
    System.out.printf(
        "%d leads, %d people, %d submissions without all of lead, sheet and %d deliveries%n",
        books.leads(), books.people(), books.incomplete(DELIVERIES).size(), DELIVERIES);
    boolean isRight =
        books.leads() == forms
            && books.people() == forms
            && thanked.get() == posts.size()
            && books.incomplete(DELIVERIES).isEmpty();
    System.out.println(isRight ? "right" : "WRONG");
    if (!isRight) {
      throw new IllegalStateException("Not one lead for each form");
    }
  }

  private static void send(
      ContactForms contact, List<ContactForms.Form> posts, int threads, AtomicInteger thanked)
      throws Exception {
    try (var pool = Executors.newFixedThreadPool(threads)) {
      var done =
          pool.invokeAll(
              posts.stream()
                  .map(form ->
                      (java.util.concurrent.Callable<Boolean>) () -> contact.isThanked(form))
                  .toList());
      for (var one : done) {
        if (one.get()) {
          thanked.incrementAndGet();
        }
      }
    }
  }
}
