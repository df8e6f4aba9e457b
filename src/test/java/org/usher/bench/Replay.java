package org.usher.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.springframework.context.ConfigurableApplicationContext;
import org.usher.content.Publication;
import org.usher.content.Snapshot;
import org.usher.engagement.Facts;
import org.usher.engagement.PageVisit;
import org.usher.lead.JudgedLeads;
import org.usher.question.Answers;
import org.usher.scoring.ReplayBench;

/// Every stored score, made again by a replay written apart.
///
/// Arguments: `--data FOLDER`, the data folder of a portal that is not running; without it, a fresh
/// one with `--leads 2000` of chance.
final class Replay {

  private static final int LEADS = 2_000;

  private Replay() {}

  public static void main(String[] arguments) throws Exception {
    var options = new Options(arguments);
    boolean isFresh = options.text("data").isEmpty();
    Path data =
        isFresh
            ? options.freshFolder("replay")
            : Path.of(options.text("data").orElseThrow()).toAbsolutePath();
    boolean isSame;
    try (ConfigurableApplicationContext portal = PortalHere.start(data)) {
      if (isFresh) {
        raise(portal, options.number("leads", LEADS));
      }
      isSame = new ReplayBench(portal).run();
    }
    System.out.println(isSame ? "right" : "WRONG");
    System.exit(isSame ? 0 : 1);
  }

  private static void raise(ConfigurableApplicationContext portal, int count) {
    var site = portal.getBean(Publication.class).current();
    var leads = JudgedLeads.of(portal);
    var random = new Random(1);
    var now = Instant.now();
    for (int i = 0; i < count; i++) {
      var at = now.minus(Duration.ofHours(random.nextInt(24 * 120)));
      leads.raise(facts(site, at, random), at, random.nextBoolean());
    }
  }

  private static Facts facts(Snapshot site, Instant at, Random random) {
    var answers = Answers.none();
    for (var question : site.questionnaire().questions()) {
      if (random.nextInt(3) > 0) {
        var options = question.options();
        answers = answers.with(question.id(), options.get(random.nextInt(options.size())).id());
      }
    }
    var pages = site.pages(site.settings().mainLanguage());
    var visits = new ArrayList<PageVisit>();
    var searches = new ArrayList<Instant>();
    Set<LocalDate> days = new HashSet<>();
    for (int i = random.nextInt(12); i > 0; i--) {
      var page = pages.get(random.nextInt(pages.size()));
      var then = at.minus(Duration.ofMinutes(random.nextInt(60 * 24 * 40)));
      days.add(LocalDate.ofInstant(then, ZoneOffset.UTC));
      visits.add(
          new PageVisit(page.id(), page.job(), then, random.nextInt(200), random.nextDouble(), 0));
      if (random.nextInt(4) == 0) {
        searches.add(then.plusSeconds(30));
      }
    }
    return new Facts(answers, visits, List.copyOf(searches), days, Set.of());
  }
}
