package org.usher.handoff.ui;

import com.vaadin.flow.component.HtmlContainer;
import org.usher.design.Markup;
import org.usher.design.Speech;
import org.usher.design.Times;
import org.usher.handoff.ConfiguredPlace;
import org.usher.handoff.ConfiguredPlaces;

/// A place in the settings of the portal, with how it does, a test, and what it would be sent.
final class ConfiguredCard extends HtmlContainer {

  ConfiguredCard(
      ConfiguredPlaces places,
      ConfiguredPlace shown,
      String name,
      Speech speech,
      Times times,
      Errands errands) {
    super("article");
    addClassNames("card", "place-card");
    String destination = shown.destination();
    var trial =
        new TrialPart(
            speech, errands, () -> places.test(destination), () -> places.dryRun(destination));
    add(Markup.of("h2").saying(name));
    if (shown.isOfOwners()) {
      add(Markup.of("p").saying(speech.say("handoff.places.owners.words")));
    } else {
      add(
          Markup.of("p").saying(speech.say("handoff.places.configured")),
          health(shown, speech, times));
    }
    add(Markup.of("div", "acts").holding(trial.buttons()), trial.result());
  }

  private static Markup health(ConfiguredPlace shown, Speech speech, Times times) {
    boolean isHealthy = shown.health().lastFailure().isEmpty() && !shown.health().isSwitchedOff();
    return Markup.of("p", isHealthy ? "quiet-note" : "problem")
        .saying(new HealthWords(speech, times).of(shown.health()));
  }
}
