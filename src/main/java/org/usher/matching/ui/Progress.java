package org.usher.matching.ui;

import java.util.Optional;
import java.util.stream.IntStream;
import org.usher.design.Markup;
import org.usher.matching.Guidance;
import org.usher.matching.NextQuestion;
import org.usher.matching.QuestionsLeft;

/// How far along: which question this is, and about how many are left. The path adapts, so the
/// number of those left is an estimate and says so; where it would be wrong too often, only the
/// most there may be is said.
final class Progress {

  private Progress() {}

  static Markup of(Journey journey, Guidance guidance) {
    int asked = journey.answers().asked().size();
    Optional<QuestionsLeft> left = guidance.next().map(NextQuestion::left);
    boolean isLikely = left.map(QuestionsLeft::isLikely).orElse(true);
    int after = left.map(said -> isLikely ? said.about() : said.atMost()).orElse(1) - 1;
    if (journey.address().query().containsKey(Journey.ASK)) {
      return Markup.of("p", "eyebrow").saying(journey.say("matching.progress.again"));
    }
    return Markup.of("p", "eyebrow progress")
        .holding(
            dots(asked, after),
            Markup.of("span")
                .saying(
                    journey.say(
                        isLikely ? "matching.progress" : "matching.progress.at-most",
                        asked + 1,
                        after)));
  }

  /// The same as a picture: full, this one, open.
  private static Markup dots(int asked, int after) {
    return Markup.of("span", "dots")
        .with("aria-hidden", "true")
        .holding(
            IntStream.rangeClosed(1, asked + 1 + after)
                .mapToObj(number -> Markup.of("span", kind(number, asked)))
                .toList());
  }

  private static String kind(int number, int asked) {
    if (number <= asked) {
      return "done";
    }
    return number == asked + 1 ? "now" : "open";
  }
}
