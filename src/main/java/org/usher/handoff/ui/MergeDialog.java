package org.usher.handoff.ui;

import java.util.Optional;
import org.usher.design.Markup;
import org.usher.lead.LeadDetails;

/// Shows what two leads would become, before they do.
final class MergeDialog extends ActDialog {

  private final transient Runnable act;

  /// @param less becomes part of `more`
  MergeDialog(LeadDetails less, LeadDetails more, Teller teller, Runnable act) {
    super("merge", teller);
    this.act = act;
    add(
        Markup.of("p").saying(teller.say("merge.what")),
        Markup.of("dl", "facts")
            .holding(
                name("merge.stays", teller),
                words(summary(more, teller)),
                name("merge.goes", teller),
                words(summary(less, teller)),
                name("merge.owner", teller),
                words(owner(more, teller)),
                name("merge.kept", teller),
                words(
                    teller.say(
                        "merge.counts",
                        more.notes().size() + less.notes().size(),
                        more.sheet().lines().size() + less.sheet().lines().size()))));
  }

  private static Markup name(String key, Teller teller) {
    return Markup.of("dt").saying(teller.say(key));
  }

  private static Markup words(String words) {
    return Markup.of("dd").with("dir", "auto").saying(words);
  }

  private static String summary(LeadDetails lead, Teller teller) {
    return teller.say(
        "merge.lead",
        lead.line().name(),
        teller.times().moment(lead.line().waitingSince()),
        teller.say("status." + lead.line().status()));
  }

  private static String owner(LeadDetails lead, Teller teller) {
    return Optional.of(lead.line())
        .flatMap(line -> line.owner())
        .map(teller::other)
        .orElseGet(() -> teller.say("nobody"));
  }

  @Override
  boolean isDone() {
    act.run();
    return true;
  }
}
