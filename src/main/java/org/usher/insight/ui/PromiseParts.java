package org.usher.insight.ui;

import com.vaadin.flow.component.html.NativeButton;
import java.util.Optional;
import java.util.OptionalInt;
import org.usher.design.Markup;
import org.usher.design.Speech;
import org.usher.design.StatusLine;
import org.usher.design.Times;
import org.usher.insight.Share;
import org.usher.insight.SharedPromise;
import org.usher.insight.SharedPromise.Shown;
import org.usher.insight.SharedPromise.Signed;
import org.usher.scoring.Agreements.Actuals;
import org.usher.scoring.Agreements.Side;
import org.usher.scoring.ResponseTimes;

/// The shared promise on one page, for both sides alike.
final class PromiseParts {

  private static final double MINUTES_OF_AN_HOUR = 60;

  private final SharedPromise promise;
  private final Speech speech;
  private final Times times;
  private final StatusLine status;
  private final Markup whole = Markup.of("div", "studio");

  PromiseParts(SharedPromise promise, Speech speech, Times times, StatusLine status) {
    this.promise = promise;
    this.speech = speech;
    this.times = times;
    this.status = status;
  }

  Markup whole() {
    show();
    return whole;
  }

  private void show() {
    Shown shown = promise.shown();
    whole.removeAll();
    if (!shown.promise().isWritten()) {
      whole.add(Markup.of("p", "empty").saying(speech.say("insight.promise.none")));
      return;
    }
    whole.add(
        section("insight.promise.stages").holding(stages(shown)),
        section("insight.promise.times").holding(shown.times().map(this::times).stream().toList()),
        section("insight.promise.goals").holding(goals(shown)),
        section("insight.promise.agreed").holding(agreed(shown)));
  }

  private Markup stages(Shown shown) {
    var list = Markup.of("dl", "facts");
    shown
        .promise()
        .stages()
        .forEach((stage, words) ->
            list.holding(
                Markup.of("dt").saying(stage),
                Markup.of("dd").saying(words.in(speech.language()))));
    list.holding(
        Markup.of("dt").saying(speech.say("insight.promise.line")),
        Markup.of("dd")
            .saying(speech.say("insight.promise.line.says", shown.line().decimal().doubleValue())));
    return list;
  }

  private Markup times(ResponseTimes promised) {
    var list = Markup.of("dl", "facts");
    promised
        .timesAtWork()
        .forEach((whom, length) ->
            list.holding(
                Markup.of("dt").saying(whom(whom)),
                Markup.of("dd")
                    .saying(
                        speech.say(
                            "insight.promise.times.within",
                            length.toMinutes() / MINUTES_OF_AN_HOUR))));
    return Markup.of("div", "studio-part")
        .holding(
            list,
            Markup.of("p", "quiet-note")
                .saying(speech.say("insight.promise.times.when", promised.whenTimeCounts())));
  }

  private String whom(String name) {
    return name.equals("hand")
        ? speech.say("insight.promise.times.hand")
        : speech.say("insight.promise.times.grade", name);
  }

  private Markup goals(Shown shown) {
    Actuals actuals = shown.actuals();
    var table =
        new Table(
            speech.say("insight.promise.goals"),
            Table.head(speech.say("insight.promise.goal")),
            Table.numberHead(speech.say("insight.promise.wanted")),
            Table.numberHead(speech.say("insight.promise.actual")));
    row(
        table,
        "insight.promise.capacity",
        speech.say("insight.count", shown.promise().capacity()),
        speech.say("insight.scoring.rate", actuals.leadsPerWeek()));
    if (shown.promise().leadsPerWeek() > 0) {
      row(
          table,
          "insight.promise.leads",
          speech.say("insight.count", shown.promise().leadsPerWeek()),
          speech.say("insight.scoring.rate", actuals.leadsPerWeek()));
    }
    if (shown.promise().accepted() > 0) {
      row(
          table,
          "insight.promise.accepted",
          speech.say("insight.share", shown.promise().accepted()),
          share(actuals));
    }
    return actuals.areSimulated()
        ? Markup.of("div", "studio-part")
            .holding(
                Markup.of("p", "status").saying(speech.say("insight.simulated.promise")),
                table.whole())
        : table.whole();
  }

  private void row(Table table, String key, String wanted, String actual) {
    table.row(Table.name(speech.say(key)), Table.number(wanted), Table.number(actual));
  }

  private String share(Actuals actuals) {
    OptionalInt percent =
        new Share(actuals.accepted(), actuals.accepted() + actuals.rejected()).percent();
    return percent.isPresent()
        ? speech.say("insight.share", percent.getAsInt())
        : speech.say("insight.share.few");
  }

  private Markup agreed(Shown shown) {
    var part =
        Markup.of("div", "studio-part")
            .holding(
                Markup.of("p")
                    .saying(
                        speech.say(
                            "insight.promise.version", CoursePart.shortened(shown.version()))));
    for (Side side : Side.values()) {
      Optional<Signed> signed =
          shown.signed().stream().filter(one -> one.side() == side).findFirst();
      part.add(Markup.of("p").saying(says(side, signed)));
    }
    var acts = Markup.of("div", "acts");
    shown.open().forEach(side -> acts.add(agree(shown.version(), side)));
    return shown.open().isEmpty() ? part : part.holding(acts);
  }

  private String says(Side side, Optional<Signed> signed) {
    return signed
        .map(one ->
            speech.say(
                "insight.promise.signed." + side,
                one.by().orElseGet(() -> speech.say("insight.scoring.seller.gone")),
                times.moment(one.at())))
        .orElseGet(() -> speech.say("insight.promise.unsigned." + side));
  }

  private NativeButton agree(String version, Side side) {
    return new NativeButton(
        speech.say("insight.promise.agree." + side), click -> agreed(version, side));
  }

  private void agreed(String version, Side side) {
    if (promise.agree(version, side)) {
      status.say(speech.say("insight.promise.done"));
    } else {
      status.warn(speech.say("insight.promise.changed"));
    }
    show();
  }

  private Markup section(String key) {
    return Markup.of("section").holding(Markup.of("h2").saying(speech.say(key)));
  }
}
