package org.usher.handoff.ui;

import java.util.Comparator;
import java.util.List;
import org.usher.design.Markup;
import org.usher.lead.LeadDetails;
import org.usher.scoring.Contribution;
import org.usher.scoring.Points;
import org.usher.scoring.Score;

/// What spoke for a lead and what against it, as bars, on demand. Sellers see how much each weighed
/// beside the others, and no points: those belong to who writes the rules.
final class ScorePart {

  private static final int FULL = 100;

  private final Teller teller;

  ScorePart(Teller teller) {
    this.teller = teller;
  }

  /// Empty when there is no score, or nothing in it to tell.
  List<Markup> of(LeadDetails details) {
    return details
        .score()
        .map(this::told)
        .filter(told -> !told.isEmpty())
        .map(told -> bars(told, details.sheet().language()))
        .stream()
        .toList();
  }

  private List<Contribution> told(Score score) {
    return score.contributions().stream()
        .filter(one -> one.says().isPresent())
        .sorted(Comparator.comparing(Contribution::points).reversed())
        .toList();
  }

  private Markup bars(List<Contribution> told, String language) {
    long most =
        told.stream().mapToLong(one -> Math.abs(one.points().thousandths())).max().orElse(1);
    var list = Markup.of("ul", "bars");
    for (Contribution one : told) {
      boolean isFor = one.points().isAbove(Points.ZERO);
      long width = Math.max(2, FULL * Math.abs(one.points().thousandths()) / Math.max(1, most));
      list.add(
          Markup.of("li")
              .holding(
                  Markup.of("span", "said")
                      .saying(one.says().map(says -> says.in(language)).orElse("")),
                  Markup.of("span", isFor ? "bar for" : "bar against")
                      .with("style", "inline-size: " + width + "%"),
                  Markup.of("span", "unseen")
                      .saying(teller.say(isFor ? "bar.for" : "bar.against"))));
    }
    return Markup.of("details", "on-demand")
        .holding(Markup.of("summary").saying(teller.say("bars")), list);
  }
}
