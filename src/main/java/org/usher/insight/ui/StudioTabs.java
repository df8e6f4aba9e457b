package org.usher.insight.ui;

import java.util.List;
import org.usher.design.Markup;
import org.usher.design.Speech;

/// The ways between the pages of the studio.
final class StudioTabs {

  static final String CONTENT = "studio";
  static final String JOURNEY = "studio/journey";
  static final String SCORING = "studio/scoring";
  static final String PROMISE = "studio/promise";

  private StudioTabs() {}

  /// @param here the address of the page on which they stand
  static Markup of(String here, Speech speech) {
    var tabs = Markup.of("nav", "tabs").with("aria-label", speech.say("insight.tabs"));
    for (String place : List.of(CONTENT, JOURNEY, SCORING, PROMISE)) {
      var link =
          Markup.of("a")
              .with("href", place)
              .marked("router-link")
              .saying(speech.say("insight.tab." + place.replace('/', '-')));
      tabs.add(place.equals(here) ? link.with("aria-current", "page") : link);
    }
    return tabs;
  }
}
