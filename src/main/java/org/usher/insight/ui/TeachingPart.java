package org.usher.insight.ui;

import com.vaadin.flow.component.html.NativeButton;
import java.util.Comparator;
import java.util.function.Consumer;
import org.usher.design.Markup;
import org.usher.design.Speech;
import org.usher.design.Times;
import org.usher.scoring.ScoringModel;
import org.usher.scoring.Teaching;
import org.usher.scoring.Teaching.Change;
import org.usher.scoring.Teaching.Draft;

/// What verdicts have taught, what they would change, and whether that has proved itself.
final class TeachingPart {

  private static final double PER_CENT = 100;

  private final Speech speech;
  private final Times times;
  private final Runnable learns;
  private final Consumer<String> publishes;

  /// @param publishes is told the version of the draft
  TeachingPart(Speech speech, Times times, Runnable learns, Consumer<String> publishes) {
    this.speech = speech;
    this.times = times;
    this.learns = learns;
    this.publishes = publishes;
  }

  /// @param isSimulated whether all verdicts are: then nothing is offered
  Markup of(Teaching teaching, boolean isSimulated) {
    var part = Markup.of("div", "studio-part");
    teaching
        .alarms()
        .forEach(alarm ->
            part.add(
                Markup.of("p", "status warning").saying(speech.say("insight.drift." + alarm))));
    part.add(
        Markup.of("p")
            .saying(
                speech.say(
                    teaching.isEnough() ? "insight.teaching.enough" : "insight.teaching.few",
                    teaching.verdicts(),
                    teaching.accepted(),
                    teaching.needed())));
    if (teaching.isEnough() && !teaching.isJudged()) {
      part.add(
          Markup.of("p")
              .saying(
                  speech.say(
                      "insight.teaching.unjudged", teaching.newer(), teaching.newerNeeded())));
    }
    teaching.draft().ifPresent(draft -> part.add(trial(draft), changes(draft)));
    var acts = Markup.of("div", "acts");
    if (!isSimulated) {
      teaching.draft().filter(Draft::isBetter).ifPresent(draft -> acts.add(publish(draft)));
    }
    acts.add(quiet(new NativeButton(speech.say("insight.teaching.learn"), click -> learns.run())));
    part.add(acts);
    return part;
  }

  private Markup trial(Draft draft) {
    return Markup.of("p")
        .saying(
            speech.say(
                draft.isBetter() ? "insight.teaching.better" : "insight.teaching.not-better",
                draft.taught(),
                draft.tested(),
                draft.draftLoss(),
                draft.runningLoss(),
                Math.floor(PER_CENT * draft.confidence()),
                times.moment(draft.learntAt())));
  }

  private NativeButton publish(Draft draft) {
    return new NativeButton(
        speech.say("insight.teaching.publish"), click -> publishes.accept(draft.version()));
  }

  private static NativeButton quiet(NativeButton button) {
    button.addClassName("quiet");
    return button;
  }

  /// The largest changes first.
  private Markup changes(Draft draft) {
    var table =
        new Table(
            speech.say("insight.teaching.changes"),
            Table.head(speech.say("insight.scoring.rule")),
            Table.numberHead(speech.say("insight.teaching.written")),
            Table.numberHead(speech.say("insight.teaching.running")),
            Table.numberHead(speech.say("insight.teaching.learnt")));
    draft.changes().stream()
        .sorted(Comparator.comparingDouble(TeachingPart::size).reversed())
        .forEach(change ->
            table.row(
                Table.name(name(change)),
                Table.number(Said.points(change.written(), speech)),
                Table.number(Said.points(change.running(), speech)),
                Table.number(Said.points(change.learnt(), speech))));
    return Markup.of("details", "more-rows")
        .holding(
            Markup.of("summary").saying(speech.say("insight.teaching.changes")), table.whole());
  }

  private static double size(Change change) {
    return change.learnt().decimal().subtract(change.running().decimal()).abs().doubleValue();
  }

  private String name(Change change) {
    return change.rule().equals(ScoringModel.BASE)
        ? speech.say("insight.scoring.base")
        : change.says().map(says -> says.in(speech.language())).orElse(change.rule());
  }
}
