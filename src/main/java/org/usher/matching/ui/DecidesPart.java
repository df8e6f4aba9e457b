package org.usher.matching.ui;

import org.usher.content.Page;
import org.usher.design.Foreign;
import org.usher.design.Markup;

/// "This decides between …", in the words of the pages, each in its language.
final class DecidesPart {

  /// Stands in the sentence until the title does; no writing has it.
  private static final char ONE = '\uE000';

  private static final char OTHER = '\uE001';

  private final Journey journey;

  DecidesPart(Journey journey) {
    this.journey = journey;
  }

  Markup whole(Page one, Page other) {
    var part = Markup.of("p", "decides");
    var between = new StringBuilder();
    for (char next : journey.say("matching.decides", ONE, OTHER).toCharArray()) {
      if (next == ONE || next == OTHER) {
        part.add(between.toString());
        part.holding(title(next == ONE ? one : other));
        between.setLength(0);
      } else {
        between.append(next);
      }
    }
    part.add(between.toString());
    return part;
  }

  private Markup title(Page page) {
    return Foreign.within(
        Markup.of("span").saying(page.title()), page.language(), journey.language());
  }
}
