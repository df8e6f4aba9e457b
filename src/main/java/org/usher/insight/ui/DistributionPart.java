package org.usher.insight.ui;

import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.usher.design.Markup;
import org.usher.design.Speech;
import org.usher.scoring.Backtest;
import org.usher.scoring.Backtest.Bar;
import org.usher.scoring.Points;

/// How many had how many points, and the line over it: a slider as wide as the picture, whose
/// handle is the line, so that it is dragged, or moved by the arrow keys. What the picture shows
/// also stands in a table.
final class DistributionPart {

  private static final int BAR_POINTS = 10;
  private static final int SETTLE_MS = 120;

  private final Speech speech;
  private final Markup picture = Markup.of("div", "points-picture");
  private final Markup slider;
  private final Markup whole;

  /// @param moves is told where the line was moved to
  DistributionPart(Backtest first, Speech speech, Consumer<Points> moves) {
    this.speech = speech;
    List<Bar> bars = first.bars();
    int least = bars.getFirst().from();
    int most = bars.getLast().from() + BAR_POINTS;
    slider = slider(least, most, first.line(), moves);
    whole =
        Markup.of("figure", "by-points")
            .holding(
                Markup.of("div", "line-picker").holding(picture, slider),
                Markup.of("figcaption")
                    .holding(
                        Markup.of("span").saying(String.valueOf(least)),
                        Markup.of("span").saying(speech.say("insight.scoring.picture.axis")),
                        Markup.of("span").saying(String.valueOf(most))),
                legend(),
                table(bars));
    show(first);
  }

  Markup whole() {
    return whole;
  }

  /// Puts the handle where the line was moved to by other means.
  void handle(Points line) {
    slider.getElement().setProperty("value", whole(line));
  }

  private static String whole(Points line) {
    return line.decimal().setScale(0, RoundingMode.CEILING).toPlainString();
  }

  /// Draws what lies above the line stronger than what lies below.
  void show(Backtest backtest) {
    picture.removeAll();
    picture.add(
        Markup.html("div", "days-picture", svg(backtest))
            .with("role", "img")
            .with(
                "aria-label",
                speech.say(
                    "insight.scoring.picture.label",
                    backtest.cases(),
                    backtest.after().above(),
                    backtest.line().decimal().doubleValue())));
  }

  private Markup slider(int least, int most, Points line, Consumer<Points> moves) {
    var slider =
        Markup.of("input")
            .with("type", "range")
            .with("min", String.valueOf(least))
            .with("max", String.valueOf(most))
            .with("step", "1")
            .with("value", whole(line))
            .with("aria-label", speech.say("insight.scoring.line"));
    slider
        .getElement()
        .addEventListener(
            "input",
            event -> moves.accept(points(event.getEventData().get(VALUE).asString(), line)))
        .addEventData(VALUE)
        .debounce(SETTLE_MS);
    return slider;
  }

  private static final String VALUE = "element.value";

  /// Whoever sends something else than a number moves nothing.
  private static Points points(String value, Points otherwise) {
    try {
      return Points.of(Long.parseLong(value));
    } catch (IllegalArgumentException e) {
      return otherwise;
    }
  }

  private Markup legend() {
    return Markup.of("ul", "legend")
        .holding(
            Markup.of("li", "accepted").saying(speech.say("insight.scoring.accepted")),
            Markup.of("li", "open").saying(speech.say("insight.scoring.open")),
            Markup.of("li", "rejected").saying(speech.say("insight.scoring.rejected")));
  }

  /// Numbers only, so nothing here needs escaping.
  private static String svg(Backtest backtest) {
    List<Bar> bars = backtest.bars();
    int most = bars.stream().mapToInt(Bar::count).max().orElse(1);
    double step = 100.0 / bars.size();
    var drawn = new StringBuilder("<svg class=\"points\">");
    for (int i = 0; i < bars.size(); i++) {
      Bar bar = bars.get(i);
      double line = backtest.line().decimal().doubleValue();
      String side = bar.from() + BAR_POINTS > line ? "above" : "below";
      double height = 0;
      height = part(drawn, "accepted " + side, i * step, step, height, bar.accepted(), most);
      height = part(drawn, "open " + side, i * step, step, height, bar.open(), most);
      part(drawn, "rejected " + side, i * step, step, height, bar.rejected(), most);
    }
    return drawn.append("</svg>").toString();
  }

  private static double part(
      StringBuilder drawn, String kind, double x, double step, double from, int count, int most) {
    double height = 100.0 * count / Math.max(most, 1);
    if (count > 0) {
      drawn.append(
          String.format(
              Locale.ROOT,
              "<rect class=\"%s\" x=\"%.3f%%\" y=\"%.3f%%\" width=\"%.3f%%\" height=\"%.3f%%\"/>",
              kind,
              x + step * 0.06,
              100 - from - height,
              step * 0.88,
              height));
    }
    return from + height;
  }

  private Markup table(List<Bar> bars) {
    var table =
        new Table(
            speech.say("insight.scoring.picture.axis"),
            Table.head(speech.say("insight.scoring.points.head")),
            Table.numberHead(speech.say("insight.scoring.accepted")),
            Table.numberHead(speech.say("insight.scoring.open")),
            Table.numberHead(speech.say("insight.scoring.rejected")));
    bars.reversed()
        .forEach(bar ->
            table.row(
                Table.name(speech.say("insight.scoring.bar", bar.from(), bar.from() + BAR_POINTS)),
                number(bar.accepted()),
                number(bar.open()),
                number(bar.rejected())));
    return Markup.of("details", "more-rows")
        .holding(
            Markup.of("summary").saying(speech.say("insight.numbers.by-day.table")), table.whole());
  }

  private Markup number(int count) {
    return Table.number(speech.say("insight.count", count));
  }
}
