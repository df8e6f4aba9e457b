package org.usher.insight.ui;

import java.util.List;
import org.usher.design.Markup;
import org.usher.design.Speech;
import org.usher.insight.WordNumbers;

/// What was searched for, and what was missing.
final class WordsPart {

  private final Speech speech;

  WordsPart(Speech speech) {
    this.speech = speech;
  }

  Markup of(List<WordNumbers> words) {
    return words.isEmpty()
        ? Markup.of("p", "empty").saying(speech.say("insight.words.none"))
        : table(words);
  }

  private Markup table(List<WordNumbers> words) {
    var table =
        new Table(
            speech.say("insight.words"),
            Table.head(speech.say("insight.words.words")),
            Table.numberHead(speech.say("insight.words.visits")),
            Table.numberHead(speech.say("insight.words.in-vain")));
    for (WordNumbers numbers : words) {
      table.row(
          Table.name(numbers.words()),
          Table.number(speech.say("insight.count", numbers.visits())),
          Table.number(speech.say("insight.count", numbers.inVain())));
    }
    return table.whole();
  }
}
