package org.usher.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.springframework.context.ConfigurableApplicationContext;
import org.usher.lead.Came;
import org.usher.lead.Facets;
import org.usher.lead.Lane;
import org.usher.lead.LeadBook;
import org.usher.lead.LeadFilter;
import org.usher.lead.LeadLine;
import org.usher.lead.LeadWork;
import org.usher.lead.ManyLeads;
import org.usher.staff.AccountId;
import org.usher.staff.Role;
import org.usher.staff.Staff;
import org.usher.staff.StaffContext;

/// How fast the desk lists, filters and searches, with a real database and all details sealed.
///
/// Arguments: `--leads 50000 --rounds 300 --json`; with `--again` it asks those that were made the
/// last time.
final class Desk {

  private static final int PAGE = 50;
  private static final int STEP = 5_000;
  private static final int SELLERS = 10;

  private Desk() {}

  public static void main(String[] arguments) throws Exception {
    var options = new Options(arguments);
    int leads = options.number("leads", 50_000);
    int rounds = options.number("rounds", 300);
    boolean isMade = options.has("again");
    Path data = isMade ? options.folder("desk") : options.freshFolder("desk");
    try (var portal = PortalHere.start(data)) {
      if (!isMade) {
        seed(portal, leads);
      }
      signIn(portal);
      print(measure(portal, rounds), leads, options.has("json"));
    }
    System.exit(0);
  }

  private static void seed(ConfigurableApplicationContext portal, int leads) throws Exception {
    long start = System.nanoTime();
    new ManyLeads(portal, sellers(portal))
        .raise(
            leads,
            there -> {
              if (there % STEP == 0 || there == leads) {
                System.err.printf(
                    Locale.ROOT, "%d of %d leads after %.0f s%n", there, leads, seconds(start));
              }
            });
  }

  /// Whoever looks on, and nine who have left.
  private static List<AccountId> sellers(ConfigurableApplicationContext portal) {
    var sellers = new ArrayList<AccountId>();
    sellers.add(portal.getBean(Staff.class).active(Role.ADMINISTRATOR).getFirst().id());
    while (sellers.size() < SELLERS) {
      sellers.add(new AccountId(UUID.randomUUID()));
    }
    return sellers;
  }

  private static void signIn(ConfigurableApplicationContext portal) {
    StaffContext staff = portal.getAutowireCapableBeanFactory().createBean(StaffContext.class);
    staff.become(portal.getBean(Staff.class).active(Role.ADMINISTRATOR).getFirst().id());
  }

  private static DeskReport measure(ConfigurableApplicationContext portal, int rounds) {
    var book = portal.getBean(LeadBook.class);
    var work = portal.getBean(LeadWork.class);
    long start = System.nanoTime();
    List<LeadLine> waiting = book.lines(Lane.WAITING, 0, PAGE);
    double load = seconds(start);
    var random = new Random(1);
    Lane[] lanes = {Lane.WAITING, Lane.OPEN, Lane.IN_HAND, Lane.DONE};
    double[] list =
        times(rounds, i -> book.page(LeadFilter.of(lanes[i % lanes.length]), i % 20, PAGE));
    double[] filter =
        times(
            rounds,
            i ->
                book.page(
                    LeadFilter.of(lanes[i % lanes.length]).with(all -> narrowed(all, i, waiting)),
                    0,
                    PAGE));
    double[] search =
        times(
            rounds, i -> book.page(LeadFilter.of(Lane.WAITING).saying(words(i, random)), 0, PAGE));
    double[] afterChange =
        timesAfter(
            Math.min(rounds, 50),
            i -> work.note(waiting.get(i % waiting.size()).id(), "Called, number " + i),
            i -> book.page(LeadFilter.of(Lane.WAITING), 0, PAGE));
    System.gc();
    var runtime = Runtime.getRuntime();
    return new DeskReport(
        load, list, filter, search, afterChange, runtime.totalMemory() - runtime.freeMemory());
  }

  private static Facets narrowed(Facets all, int round, List<LeadLine> some) {
    LeadLine one = some.get(round % some.size());
    return switch (round % 5) {
      case 0 -> all.ofFit((char) ('A' + round % 3), true).late(true);
      case 1 -> all.raisedHand(true).unowned(true);
      case 2 -> all.came(new Came.Lately(30)).ofReadiness(1, true);
      case 3 -> all.ofCompanyOf(one.id());
      default -> one.owner().map(all::of).orElseGet(() -> all.unowned(true));
    };
  }

  private static String words(int round, Random random) {
    String word = ManyLeads.WORDS.get(random.nextInt(ManyLeads.WORDS.size()));
    String family = ManyLeads.FAMILIES.get(random.nextInt(ManyLeads.FAMILIES.size()));
    return switch (round % 4) {
      case 0 -> word.substring(0, 4);
      case 1 -> family + " " + word;
      case 2 -> "company" + random.nextInt(7_000);
      default -> "nothing like this";
    };
  }

  private static double[] times(int rounds, IntConsumer deed) {
    return timesAfter(rounds, i -> {}, deed);
  }

  private static double[] timesAfter(int rounds, IntConsumer before, IntConsumer deed) {
    var times = new double[rounds];
    for (int i = 0; i < rounds; i++) {
      before.accept(i);
      long start = System.nanoTime();
      deed.accept(i);
      times[i] = seconds(start) * 1000;
    }
    Arrays.sort(times);
    return times;
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static void print(DeskReport result, int leads, boolean isJson) {
    System.out.println(isJson ? result.json(leads) : result.words(leads));
  }
}
