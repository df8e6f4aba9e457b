package org.usher.insight.ui;

import java.time.Instant;
import java.util.List;
import org.usher.design.Markup;
import org.usher.design.Speech;
import org.usher.design.Times;
import org.usher.staff.Blocked;

/// What browsers kept out of our pages, and how often.
final class BlockedPart {

  private final Markup state = Markup.of("div", "published-state");
  private final Markup whole;
  private final Instant since;
  private final Speech speech;
  private final Times times;

  /// @param since when counting began
  BlockedPart(Instant since, Speech speech, Times times) {
    this.since = since;
    this.speech = speech;
    this.times = times;
    this.whole =
        Markup.of("section")
            .with("aria-labelledby", "blocked")
            .holding(
                Markup.of("h2").with("id", "blocked").saying(speech.say("insight.blocked")), state);
  }

  Markup whole() {
    return whole;
  }

  void show(List<Blocked> blocked) {
    String key = blocked.isEmpty() ? "insight.blocked.none" : "insight.blocked.some";
    state.removeAll();
    state.add(Markup.of("p", "quiet-note").saying(speech.say(key, times.moment(since))));
    if (!blocked.isEmpty()) {
      state.add(table(blocked));
    }
  }

  private Markup table(List<Blocked> blocked) {
    var table =
        new Table(
            speech.say("insight.blocked"),
            Table.head(speech.say("insight.blocked.kind")),
            Table.head(speech.say("insight.blocked.directive")),
            Table.numberHead(speech.say("insight.blocked.times")),
            Table.head(speech.say("insight.blocked.last")));
    for (Blocked one : blocked) {
      table.row(
          Table.name(speech.say("insight.blocked." + one.kind())),
          Table.cell(Markup.of("code").saying(one.directive())),
          Table.number(speech.say("insight.count", one.times())),
          Table.cell(times.stamp(one.last())));
    }
    return table.whole();
  }
}
