package org.usher.matching.ui;

import org.usher.design.Markup;
import org.usher.matching.Guidance;
import org.usher.matching.NextQuestion;

/// How far along: which question this is, and about how many are left.
final class Progress {

  private Progress() {}

  static Markup of(Journey journey, Guidance guidance) {
    int number = journey.answers().asked().size() + 1;
    int after = guidance.next().map(NextQuestion::aboutLeft).orElse(1) - 1;
    String words =
        journey.address().query().containsKey(Journey.ASK)
            ? journey.say("matching.progress.again")
            : journey.say("matching.progress", number, after);
    return Markup.of("p", "eyebrow").saying(words);
  }
}
