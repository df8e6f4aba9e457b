package org.usher.insight.ui;

import java.util.List;
import org.springframework.stereotype.Component;
import org.usher.design.Markup;
import org.usher.design.Speech;
import org.usher.insight.SteeringNotice;

/// The ways between the pages of the studio, with a mark where something is news.
@Component
final class StudioTabs {

  static final String CONTENT = "studio";
  static final String JOURNEY = "studio/journey";
  static final String SCORING = "studio/scoring";
  static final String ROUTING = "studio/routing";
  static final String PROMISE = "studio/promise";

  private final SteeringNotice news;

  StudioTabs(SteeringNotice news) {
    this.news = news;
  }

  /// @param here the address of the page on which they stand
  Markup of(String here, Speech speech) {
    int count = news.count();
    var tabs = Markup.of("nav", "tabs").with("aria-label", speech.say("insight.tabs"));
    for (String place : List.of(CONTENT, JOURNEY, SCORING, ROUTING, PROMISE)) {
      String name = speech.say("insight.tab." + place.replace('/', '-'));
      boolean isMarked = place.equals(SCORING) && count > 0;
      var link =
          Markup.of("a")
              .with("href", place)
              .marked("router-link")
              .saying(isMarked ? speech.say("insight.tab.news", name, count) : name);
      tabs.add(place.equals(here) ? link.with("aria-current", "page") : link);
    }
    return tabs;
  }
}
