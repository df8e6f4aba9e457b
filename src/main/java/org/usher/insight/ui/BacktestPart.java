package org.usher.insight.ui;

import java.util.Map;
import java.util.UUID;
import org.usher.design.Markup;
import org.usher.design.Speech;
import org.usher.scoring.Backtest;
import org.usher.scoring.Backtest.Side;

/// What would have been, in numbers and one by one.
final class BacktestPart {

  private static final int ID_DIGITS = 8;

  private final Speech speech;
  private final Map<UUID, String> names;

  /// @param names of sellers, by account
  BacktestPart(Speech speech, Map<UUID, String> names) {
    this.speech = speech;
    this.names = names;
  }

  Markup of(Backtest backtest) {
    return Markup.of("div", "studio-part")
        .holding(
            sides(backtest),
            sellers(backtest),
            lines("appearing", backtest.appearing()),
            lines("vanishing", backtest.vanishing()),
            lines("disagreeing", backtest.disagreeing()));
  }

  private Markup sides(Backtest backtest) {
    var table =
        new Table(
            speech.say("insight.scoring.sides"),
            Table.head(speech.say("insight.scoring.sides")),
            Table.numberHead(speech.say("insight.scoring.above")),
            Table.numberHead(speech.say("insight.scoring.per-week")),
            Table.numberHead(speech.say("insight.scoring.accepted")),
            Table.numberHead(speech.say("insight.scoring.rejected")),
            Table.head(speech.say("insight.scoring.precision")));
    side(table, "insight.scoring.before", backtest.before());
    side(table, "insight.scoring.after", backtest.after());
    return table.whole();
  }

  private void side(Table table, String key, Side side) {
    table.row(
        Table.name(speech.say(key)),
        Table.number(speech.say("insight.count", side.above())),
        Table.number(speech.say("insight.scoring.rate", side.perWeek())),
        Table.number(speech.say("insight.count", side.accepted())),
        Table.number(speech.say("insight.count", side.rejected())),
        Table.cell(
            SharePart.of(
                new org.usher.insight.Share(side.accepted(), side.accepted() + side.rejected()),
                speech)));
  }

  private Markup sellers(Backtest backtest) {
    var table =
        new Table(
            speech.say("insight.scoring.sellers"),
            Table.head(speech.say("insight.scoring.seller")),
            Table.numberHead(speech.say("insight.scoring.leads")),
            Table.numberHead(speech.say("insight.scoring.per-week")));
    backtest
        .sellers()
        .forEach(load ->
            table.row(
                Table.name(
                    load.seller()
                        .map(
                            id -> names.getOrDefault(id, speech.say("insight.scoring.seller.gone")))
                        .orElseGet(() -> speech.say("insight.scoring.seller.none"))),
                Table.number(speech.say("insight.count", load.leads())),
                Table.number(speech.say("insight.scoring.rate", load.perWeek()))));
    return Markup.of("details", "more-rows")
        .holding(Markup.of("summary").saying(speech.say("insight.scoring.sellers")), table.whole());
  }

  private Markup lines(String kind, Backtest.Lines lines) {
    String title = speech.say("insight.scoring." + kind, lines.count());
    if (lines.count() == 0) {
      return Markup.of("p", "quiet-note").saying(title);
    }
    var table =
        new Table(
            title,
            Table.head(speech.say("insight.scoring.lead")),
            Table.numberHead(speech.say("insight.scoring.before")),
            Table.numberHead(speech.say("insight.scoring.after")),
            Table.head(speech.say("insight.scoring.verdict")));
    lines
        .first()
        .forEach(line ->
            table.row(
                Table.name(name(line)),
                Table.number(Said.points(line.before(), speech)),
                Table.number(Said.points(line.after(), speech)),
                Table.cell(Markup.of("span").saying(Said.verdict(line.verdict(), speech)))));
    return Markup.of("details", "more-rows")
        .holding(Markup.of("summary").saying(title), table.whole());
  }

  /// Marketers see no names; a seller finds the lead by this.
  private String name(Backtest.Line line) {
    String id = line.lead().toString().substring(0, ID_DIGITS);
    return line.isRaisedHand() ? speech.say("insight.scoring.raised", id) : id;
  }
}
