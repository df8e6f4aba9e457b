package org.usher.matching.ui;

import org.usher.content.SiteSettings;
import org.usher.design.Markup;

/// The headline of the guide.
final class GuideHead {

  private GuideHead() {}

  static Markup of(Journey journey) {
    SiteSettings settings = journey.site().settings();
    return Markup.of("header", "guide-head")
        .holding(
            Markup.of("h1").saying(settings.guideHeading().in(journey.language())),
            Markup.of("p", "lead").saying(settings.guideLead().in(journey.language())));
  }
}
