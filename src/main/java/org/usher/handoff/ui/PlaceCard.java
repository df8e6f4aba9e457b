package org.usher.handoff.ui;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.NativeButton;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.usher.design.Markup;
import org.usher.design.Speech;
import org.usher.design.Times;
import org.usher.handoff.Place;
import org.usher.handoff.PlaceRefused;
import org.usher.handoff.PlaceStatus;
import org.usher.handoff.Places;
import org.usher.post.Draft;
import org.usher.post.Trial;

/// One place, with what an administrator can do about it.
final class PlaceCard extends HtmlContainer {

  private final transient Places places;
  private final transient Speech speech;
  private final transient PlaceStatus shown;
  private final transient Attempt attempt;
  private final transient Errands errands;
  private final Markup result = Markup.of("div", "drafts").with("aria-live", "polite");

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
    this.errands = errands;
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
    add(
        Markup.of("div", "acts")
            .holding(
                button("test", this::test),
                button("dry-run", this::dryRun),
                button("edit", () -> edit.accept(place)),
                place.isOn() && !shown.health().isSwitchedOff()
                    ? button("switch-off", () -> turn(false))
                    : button("switch-on", () -> turn(true)),
                button("remove", this::remove)),
        result);
  }

  private boolean healthy() {
    return !shown.health().isSwitchedOff() && shown.health().lastFailure().isEmpty();
  }

  private void test() {
    result.removeAll();
    result.add(Markup.of("p", "quiet-note").saying(speech.say("handoff.places.testing")));
    errands.run(() -> places.test(shown.place().name()), () -> {}, this::tested);
  }

  private void tested(Supplier<Trial> outcomes) {
    show(() -> {
      Trial trial = outcomes.get();
      String key = trial.hasArrived() ? "handoff.places.tested" : "handoff.places.test-failed";
      String outcome = speech.say("handoff.desk.outcome." + trial.outcome());
      String status = trial.status().isPresent() ? " (" + trial.status().getAsInt() + ")" : "";
      result.add(
          Markup.of("p", trial.hasArrived() ? "quiet-note" : "problem")
              .saying(speech.say(key, outcome + status, trial.millis())));
    });
  }

  private void dryRun() {
    show(() -> {
      result.add(Markup.of("p", "quiet-note").saying(speech.say("handoff.places.dry-run.note")));
      places
          .dryRun(shown.place().name())
          .forEach(draft -> result.add(Markup.of("pre").with("tabindex", "0").saying(text(draft))));
    });
  }

  private static String text(Draft draft) {
    String headers =
        new TreeMap<>(draft.headers())
            .entrySet().stream()
                .map(header -> header.getKey() + ": " + header.getValue())
                .collect(Collectors.joining("\n"));
    return "%s %s\n%s\n\n%s".formatted(draft.method(), draft.address(), headers, draft.body());
  }

  private void show(Runnable deed) {
    result.removeAll();
    try {
      deed.run();
    } catch (PlaceRefused e) {
      result.add(Markup.of("p", "problem").saying(speech.say("handoff.places.refused", e.part())));
    }
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

  private void remove() {
    String name = shown.place().name();
    attempt.to(() -> places.remove(name), speech.say("handoff.places.removed", name));
  }

  private NativeButton button(String key, Runnable act) {
    ComponentEventListener<ClickEvent<NativeButton>> acts = clicked -> act.run();
    var button = new NativeButton(speech.say("handoff.places." + key), acts);
    button.addClassNames("quiet", "small");
    return button;
  }

  /// Does something and says what came of it.
  interface Attempt {
    void to(Runnable deed, String done);
  }
}
