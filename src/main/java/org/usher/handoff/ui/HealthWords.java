package org.usher.handoff.ui;

import java.util.ArrayList;
import org.usher.design.Speech;
import org.usher.design.Times;
import org.usher.post.Attempt;
import org.usher.post.Health;

/// Says how a destination does, in one line.
final class HealthWords {

  private final Speech speech;
  private final Times times;

  HealthWords(Speech speech, Times times) {
    this.speech = speech;
    this.times = times;
  }

  String of(Health health) {
    var parts = new ArrayList<String>();
    if (health.isSwitchedOff()) {
      parts.add(speech.say("handoff.places.health.gone"));
    }
    health.lastFailure().ifPresent(failure -> parts.add(failed(failure)));
    parts.add(
        health
            .lastArrival()
            .map(at -> speech.say("handoff.places.health.arrived", times.moment(at)))
            .orElseGet(() -> speech.say("handoff.places.health.never")));
    if (health.waiting() > 0) {
      parts.add(speech.say("handoff.places.health.waiting", health.waiting()));
    }
    if (health.dead() > 0) {
      parts.add(speech.say("handoff.places.health.dead", health.dead()));
    }
    return String.join(" · ", parts);
  }

  private String failed(Attempt failure) {
    String outcome =
        failure.outcome().map(so -> speech.say("handoff.desk.outcome." + so)).orElse("");
    String status = failure.status().isPresent() ? " (" + failure.status().getAsInt() + ")" : "";
    return speech.say("handoff.places.health.failed", outcome + status);
  }
}
