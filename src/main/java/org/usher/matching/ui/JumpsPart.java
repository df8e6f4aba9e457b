package org.usher.matching.ui;

import com.vaadin.flow.dom.Element;
import java.util.List;
import org.usher.design.Markup;

/// What stands on a long screen, one link for each section: a thumb need not pass all of it to
/// reach the last.
final class JumpsPart {

  private static final String ID = "jumps";

  private final Journey journey;

  JumpsPart(Journey journey) {
    this.journey = journey;
  }

  /// @param here path of the screen
  /// @param sections each begins with its heading, which has an id
  Markup to(String here, List<Markup> sections) {
    String address = journey.to(here).href();
    return Markup.of("nav", "contents")
        .with("aria-labelledby", ID)
        .holding(
            Markup.of("h2").with("id", ID).saying(journey.say("matching.contents")),
            Markup.of("ol")
                .holding(sections.stream().map(section -> jump(address, section)).toList()));
  }

  private static Markup jump(String address, Markup section) {
    Element heading = section.getElement().getChild(0);
    return Markup.of("li")
        .holding(
            Markup.of("a")
                .with("href", address + "#" + heading.getAttribute("id"))
                .marked("router-ignore")
                .saying(heading.getTextRecursively()));
  }
}
