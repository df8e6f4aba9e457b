package org.usher.insight.ui;

import java.time.LocalDate;
import java.util.Map;
import org.usher.design.Markup;
import org.usher.design.Speech;
import org.usher.design.Times;
import org.usher.insight.Numbers;

/// What visitors did, at a glance and day by day.
final class NumbersPart {

  private final Numbers numbers;
  private final Speech speech;
  private final Times times;

  NumbersPart(Numbers numbers, Speech speech, Times times) {
    this.numbers = numbers;
    this.speech = speech;
    this.times = times;
  }

  /// In place of everything else when nobody was here.
  Markup nobody() {
    return Markup.of("p", "empty").saying(speech.say("insight.numbers.none"));
  }

  Markup totals() {
    return Markup.of("dl", "numbers")
        .holding(
            total("insight.numbers.visits", numbers.visits()),
            total("insight.numbers.answers", numbers.answers()),
            total("insight.numbers.skips", numbers.skips()),
            total("insight.numbers.opened", numbers.opened()),
            total("insight.numbers.reads", numbers.reads()),
            total("insight.numbers.files", numbers.files()),
            total("insight.numbers.searches", numbers.searches()),
            total("insight.numbers.empty-searches", numbers.emptySearches()));
  }

  private Markup total(String key, long count) {
    return Markup.of("div")
        .holding(
            Markup.of("dt").saying(speech.say(key, count)),
            Markup.of("dd").saying(speech.say("insight.count", count)));
  }

  Markup byDay() {
    String label = speech.say("insight.numbers.by-day");
    return Markup.of("figure", "by-day")
        .holding(
            DayBars.of(numbers.visitsByDay(), label, times),
            Markup.of("figcaption")
                .holding(
                    Markup.of("span").saying(times.day(numbers.days().from())),
                    Markup.of("span").saying(label),
                    Markup.of("span").saying(times.day(numbers.days().to()))),
            Markup.of("details", "more-rows")
                .holding(
                    Markup.of("summary").saying(speech.say("insight.numbers.by-day.table")),
                    table(label)));
  }

  private Markup table(String label) {
    var table =
        new Table(
            label,
            Table.head(speech.say("insight.day")),
            Table.numberHead(speech.say("insight.numbers.visits", numbers.visits())));
    for (Map.Entry<LocalDate, Long> day : numbers.visitsByDay().reversed().entrySet()) {
      table.row(
          Table.name(times.day(day.getKey())),
          Table.number(speech.say("insight.count", day.getValue())));
    }
    return table.whole();
  }
}
