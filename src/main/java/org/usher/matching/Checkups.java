package org.usher.matching;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.usher.content.Snapshot;

/// Looks a published site over before a buyer does: walks journeys through the very [Guide] that
/// the portal runs, and reports pages nobody can reach and everything else that is wrong though
/// every file is right. The same site gives the same result on the same day. For any number of
/// threads. The steps taken are bounded, so a large site ends too, within minutes.
@Service
public final class Checkups {

  private final Guide guide;
  private final Clock clock;

  Checkups(Guide guide, Clock clock) {
    this.guide = guide;
    this.clock = clock;
  }

  public Checkup of(Snapshot site) {
    var findings = new Findings();
    new ConditionChecks(site, findings).check();
    new PageChecks(site, LocalDate.now(clock), findings).check();
    new AlikeChecks(site, findings).check();
    var walks = new JourneyWalks(guide, site);
    walks.walk();
    var routes = new RouteChecks(site, walks, findings);
    routes.check();
    return new Checkup(
        site.id(),
        walks.isComplete() ? Checkup.Walks.ALL : Checkup.Walks.PAIRS,
        walks.paths(),
        walks.steps(),
        routes.unjudged(),
        findings.all(),
        findings.unlisted());
  }
}
