package org.usher.insight.ui;

import java.util.OptionalInt;
import org.usher.design.Markup;
import org.usher.design.Speech;
import org.usher.insight.Share;

/// A share as a bar and a number, or that there is not enough to say it.
final class SharePart {

  private static final int WHOLE = 100;

  private SharePart() {}

  static Markup of(Share share, Speech speech) {
    OptionalInt percent = share.percent();
    if (percent.isEmpty()) {
      return Markup.of("span", "quiet-note")
          .saying(speech.say(share.whole() == 0 ? "insight.share.none" : "insight.share.few"));
    }
    String words = speech.say("insight.share", percent.getAsInt());
    return Markup.of("span", "share")
        .holding(
            Markup.of("meter")
                .with("max", String.valueOf(WHOLE))
                .with("value", String.valueOf(percent.getAsInt()))
                .with("aria-hidden", "true"),
            Markup.of("span").saying(words));
  }
}
