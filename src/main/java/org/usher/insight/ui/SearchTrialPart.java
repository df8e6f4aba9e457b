package org.usher.insight.ui;

import java.util.Locale;
import org.usher.design.Markup;
import org.usher.design.Speech;
import org.usher.insight.JourneyTrials;
import org.usher.insight.JourneyTrials.Trial;
import org.usher.matching.Results;
import org.usher.matching.WeighedHit;
import org.usher.matching.WeighedResults;
import org.usher.matching.Weight;

/// A search at one step of a journey, and for each hit what adds up to the number that ranks it.
final class SearchTrialPart {

  private static final String FIELD = "words";

  private final Trial trial;
  private final Speech speech;

  SearchTrialPart(Trial trial, Speech speech) {
    this.trial = trial;
    this.speech = speech;
  }

  /// Keeps the answers.
  Markup form() {
    var form =
        Markup.of("form", "dates").with("method", "get").with("action", "/" + StudioTabs.JOURNEY);
    trial
        .answers()
        .query()
        .forEach((question, option) ->
            form.add(
                Markup.of("input")
                    .with("type", "hidden")
                    .with("name", question)
                    .with("value", option)));
    return form.holding(
        Markup.of("div", "field")
            .holding(
                Markup.of("label").with("for", FIELD).saying(speech.say("insight.search.words")),
                Markup.of("input")
                    .with("id", FIELD)
                    .with("type", "search")
                    .with("name", JourneyTrials.WORDS)
                    .with("value", trial.words())
                    .with("autocomplete", "off")
                    .marked("required")),
        Markup.of("button", "quiet")
            .with("type", "submit")
            .saying(speech.say("insight.search.go")));
  }

  /// Nothing, as long as nothing was searched for.
  Markup[] found() {
    return trial.found().map(this::found).orElse(new Markup[0]);
  }

  private Markup[] found(WeighedResults found) {
    Results results = found.results();
    String said =
        results.isNearest()
            ? speech.say("insight.search.nothing", results.words())
            : results
                .corrected()
                .map(other -> speech.say("insight.search.corrected", other, results.found()))
                .orElseGet(() -> speech.say("insight.search.found", results.found()));
    var saying = Markup.of("p").saying(said);
    return results.isNearest()
        ? new Markup[] {saying}
        : new Markup[] {
          saying,
          Markup.of("p", "quiet-note").saying(speech.say("insight.search.hits.hint")),
          hits(found)
        };
  }

  private Markup hits(WeighedResults found) {
    var table =
        new Table(
            speech.say("insight.search.hits"),
            Table.head(speech.say("insight.pages.page")),
            Table.head(speech.say("insight.search.weights")),
            Table.numberHead(speech.say("insight.search.score")));
    for (WeighedHit weighed : found.hits()) {
      var hit = weighed.hit();
      table.row(
          Table.name(speech.say("insight.journey.ranked", hit.rank(), hit.page().title())),
          Table.cell(weights(weighed)),
          Table.number(speech.say("insight.journey.bits", hit.score())));
    }
    return table.whole();
  }

  private Markup weights(WeighedHit weighed) {
    var list = Markup.of("ul", "plain-list");
    weighed.weights().forEach(weight -> list.add(Markup.of("li").saying(weight(weight))));
    return list;
  }

  private String weight(Weight weight) {
    String what = weight.what().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return speech.say(
        "insight.journey.reason", speech.say("insight.search." + what), weight.points());
  }
}
