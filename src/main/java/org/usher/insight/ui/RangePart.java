package org.usher.insight.ui;

import java.time.LocalDate;
import org.usher.design.Markup;
import org.usher.design.Speech;

/// Chooses the days that are counted: by a link, or from one day to another.
final class RangePart {

  private final Range range;
  private final Speech speech;

  RangePart(Range range, Speech speech) {
    this.range = range;
    this.speech = speech;
  }

  Markup whole() {
    return Markup.of("div", "range").holding(presets(), otherDays());
  }

  private Markup presets() {
    var links = Markup.of("nav", "tabs").with("aria-label", speech.say("insight.range"));
    for (int preset : Range.PRESETS) {
      var link =
          Markup.of("a")
              .with("href", Range.address(preset))
              .marked("router-link")
              .saying(speech.say("insight.range.days", preset));
      boolean isChosen = range.preset().filter(chosen -> chosen == preset).isPresent();
      links.add(isChosen ? link.with("aria-current", "true") : link);
    }
    return links;
  }

  /// A form that only asks: its address is the range.
  private Markup otherDays() {
    return Markup.of("form", "dates")
        .with("method", "get")
        .with("action", "/studio")
        .holding(
            field(Range.FROM, range.days().from()),
            field(Range.TO, range.days().to()),
            Markup.of("button", "quiet")
                .with("type", "submit")
                .saying(speech.say("insight.range.show")));
  }

  private Markup field(String name, LocalDate day) {
    return Markup.of("div", "field")
        .holding(
            Markup.of("label").with("for", name).saying(speech.say("insight.range." + name)),
            Markup.of("input")
                .with("id", name)
                .with("name", name)
                .with("type", "date")
                .with("value", day.toString())
                .marked("required"));
  }
}
