package org.usher.handoff.ui;

import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.usher.design.Markup;
import org.usher.design.Speech;
import org.usher.handoff.PlaceRefused;
import org.usher.post.Draft;
import org.usher.post.Trial;

/// Tries a place out: a test, or what exactly it would be sent; and below them what came of it.
final class TrialPart {

  private final Speech speech;
  private final Errands errands;
  private final Supplier<Trial> test;
  private final Supplier<List<Draft>> dryRun;
  private final Markup result = Markup.of("div", "drafts").with("aria-live", "polite");

  TrialPart(Speech speech, Errands errands, Supplier<Trial> test, Supplier<List<Draft>> dryRun) {
    this.speech = speech;
    this.errands = errands;
    this.test = test;
    this.dryRun = dryRun;
  }

  List<NativeButton> buttons() {
    return List.of(button("test", this::test), button("dry-run", this::dryRun));
  }

  Markup result() {
    return result;
  }

  private void test() {
    result.removeAll();
    result.add(Markup.of("p", "quiet-note").saying(speech.say("handoff.places.testing")));
    errands.run(test, () -> {}, this::tested);
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
      dryRun
          .get()
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

  private NativeButton button(String key, Runnable act) {
    return Buttons.small(speech.say("handoff.places." + key), act);
  }
}
