package org.usher.handoff.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.NativeButton;
import java.util.function.Consumer;
import org.usher.design.Markup;
import org.usher.design.Speech;
import org.usher.design.Times;
import org.usher.handoff.Place;
import org.usher.handoff.PlaceStatus;
import org.usher.handoff.Places;

/// One place, with what an administrator can do about it.
final class PlaceCard extends HtmlContainer {

  private final transient Places places;
  private final transient Speech speech;
  private final transient PlaceStatus shown;
  private final transient Attempt attempt;
  private final Markup sure = Markup.of("div", "sure").with("role", "alert");

  PlaceCard(
      Places places,
      Speech speech,
      Times times,
      PlaceStatus shown,
      Consumer<Place> edit,
      Attempt attempt,
      Errands errands) {
    super("article");
    this.places = places;
    this.speech = speech;
    this.shown = shown;
    this.attempt = attempt;
    Place place = shown.place();
    addClassNames("card", "place-card");
    add(
        Markup.of("h2").saying(place.name()),
        Markup.of("p")
            .saying(
                speech.say("handoff.places.kind." + place.kind())
                    + (place.isOn() ? "" : " · " + speech.say("handoff.places.off"))),
        Markup.of("p", healthy() ? "quiet-note" : "problem")
            .saying(new HealthWords(speech, times).of(shown.health())));
    if (!shown.problems().isEmpty()) {
      add(
          Markup.of("ul", "problem")
              .holding(shown.problems().stream().map(p -> Markup.of("li").saying(p)).toList()));
    }
    var trial =
        new TrialPart(
            speech, errands, () -> places.test(place.name()), () -> places.dryRun(place.name()));
    add(
        Markup.of("div", "acts")
            .holding(trial.buttons())
            .holding(
                button("edit", () -> edit.accept(place)),
                place.isOn() && !shown.health().isSwitchedOff()
                    ? button("switch-off", () -> turn(false))
                    : button("switch-on", () -> turn(true)),
                button("remove", this::ask)),
        sure,
        trial.result());
  }

  private boolean healthy() {
    return !shown.health().isSwitchedOff() && shown.health().lastFailure().isEmpty();
  }

  private void turn(boolean isOn) {
    String name = shown.place().name();
    attempt.to(
        () -> {
          if (isOn) {
            places.switchOn(name);
          } else {
            places.switchOff(name);
          }
        },
        speech.say(isOn ? "handoff.places.on-done" : "handoff.places.off-done", name));
  }

  /// A place that is removed is gone with its secrets, so that is asked first.
  private void ask() {
    sure.removeAll();
    NativeButton remove = button("remove.do", this::remove);
    sure.add(
        Markup.of("p").saying(speech.say("handoff.places.remove.sure", shown.place().name())),
        Markup.of("div", "acts").holding(remove, button("remove.not", sure::removeAll)));
    remove.focus();
  }

  private void remove() {
    String name = shown.place().name();
    attempt.to(() -> places.remove(name), speech.say("handoff.places.removed", name));
  }

  private NativeButton button(String key, Runnable act) {
    return Buttons.small(speech.say("handoff.places." + key), act);
  }

  /// Does something and says what came of it.
  interface Attempt {
    void to(Runnable deed, String done);
  }
}
