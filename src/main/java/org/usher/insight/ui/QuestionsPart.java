package org.usher.insight.ui;

import java.util.List;
import org.usher.design.Markup;
import org.usher.design.Speech;
import org.usher.insight.QuestionNumbers;
import org.usher.insight.QuestionNumbers.OptionNumbers;

/// Which questions were answered and which were skipped, and how they were answered.
final class QuestionsPart {

  private final Speech speech;

  QuestionsPart(Speech speech) {
    this.speech = speech;
  }

  Markup of(List<QuestionNumbers> questions) {
    var table =
        new Table(
            speech.say("insight.questions"),
            Table.head(speech.say("insight.questions.question")),
            Table.numberHead(speech.say("insight.questions.answered")),
            Table.numberHead(speech.say("insight.questions.skipped")),
            Table.head(speech.say("insight.questions.share")));
    questions.forEach(question -> row(table, question));
    return table.whole();
  }

  private void row(Table table, QuestionNumbers numbers) {
    table.row(
        Table.name(
            Markup.of("div")
                .holding(
                    Markup.of("span").saying(numbers.question().ask().in(speech.language())),
                    options(numbers.options()))),
        Table.number(speech.say("insight.count", numbers.answered())),
        Table.number(speech.say("insight.count", numbers.skipped())),
        Table.cell(SharePart.of(numbers.answering(), speech)));
  }

  private Markup options(List<OptionNumbers> options) {
    var list = Markup.of("ul", "option-counts");
    options.forEach(numbers ->
        list.holding(
            Markup.of("li")
                .saying(
                    speech.say(
                        "insight.questions.option",
                        numbers.option().label().in(speech.language()),
                        numbers.chosen()))));
    return list;
  }
}
