package org.usher.matching.ui;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.usher.content.BuyingJob;
import org.usher.content.Page;
import org.usher.design.Markup;
import org.usher.matching.Match;

/// The next steps by what a buyer may be busy with: for each other buying job the page that fits
/// best.
final class JobsPart {

  private static final int MAX_JOBS = 3;

  private final Journey journey;

  JobsPart(Journey journey) {
    this.journey = journey;
  }

  /// @param matches of the journey, best first
  /// @param shown pages that are offered already
  List<Markup> whole(Page here, List<Match> matches, List<Match> shown) {
    Set<BuyingJob> open = EnumSet.complementOf(EnumSet.of(here.job()));
    shown.forEach(match -> open.remove(match.page().job()));
    var items = new ArrayList<Markup>();
    for (Match match : matches) {
      if (items.size() < MAX_JOBS
          && !match.page().id().equals(here.id())
          && open.remove(match.page().job())) {
        items.add(item(match.page()));
      }
    }
    return items.isEmpty()
        ? List.of()
        : List.of(
            Markup.of("section", "jobs")
                .holding(
                    Markup.of("h2").saying(journey.say("matching.jobs")),
                    Markup.of("ul").holding(items)));
  }

  private Markup item(Page page) {
    String job = page.job().name().toLowerCase(Locale.ROOT);
    return Markup.of("li")
        .holding(
            Markup.of("span", "eyebrow").saying(journey.say("matching.job." + job)),
            journey.link(page));
  }
}
