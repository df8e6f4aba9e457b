package org.usher.matching.ui;

import org.usher.content.SiteSettings;
import org.usher.design.Markup;

/// The headline of the guide, and above it what the site is: for most it is the first they see.
final class GuideHead {

  private GuideHead() {}

  static Markup of(Journey journey) {
    SiteSettings settings = journey.site().settings();
    return Markup.of("header", "guide-head")
        .holding(
            Markup.of("p", "tagline").saying(settings.tagline().in(journey.language())),
            Markup.of("h1").saying(settings.guideHeading().in(journey.language())),
            Markup.of("p", "lead").saying(settings.guideLead().in(journey.language())));
  }
}
