package org.usher.handoff.ui;

import com.vaadin.flow.component.HtmlContainer;
import java.util.List;
import org.usher.design.Markup;
import org.usher.design.Speech;
import org.usher.design.StatusLine;
import org.usher.design.Times;
import org.usher.handoff.DestinationNames;
import org.usher.handoff.Undelivered;
import org.usher.post.Attempt;
import org.usher.post.GivenUp;

/// What did not arrive and is tried no more, by destination; all of one can be sent again. Nothing
/// is shown when there is none.
final class GivenUpPart extends HtmlContainer {

  private final transient Undelivered undelivered;
  private final transient DestinationNames names;
  private final transient Speech speech;
  private final transient Times times;
  private final StatusLine status;
  private final transient Runnable shownAnew;

  GivenUpPart(
      Undelivered undelivered,
      DestinationNames names,
      Speech speech,
      Times times,
      StatusLine status,
      Runnable shownAnew) {
    super("section");
    this.undelivered = undelivered;
    this.names = names;
    this.speech = speech;
    this.times = times;
    this.status = status;
    this.shownAnew = shownAnew;
    addClassName("given-up");
  }

  void show() {
    removeAll();
    List<GivenUp> all = undelivered.all();
    setVisible(!all.isEmpty());
    if (!all.isEmpty()) {
      add(
          Markup.of("h2").saying(speech.say("handoff.given-up.title")),
          Markup.of("ul", "deliveries").holding(all.stream().map(this::item).toList()));
    }
  }

  private Markup item(GivenUp one) {
    String name = name(one);
    return Markup.of("li")
        .holding(
            Markup.of("p", "went")
                .holding(
                    Markup.of("span").saying(name),
                    Markup.of("span", "dead")
                        .saying(
                            speech.say(
                                "handoff.given-up.count",
                                one.count(),
                                times.moment(one.oldest())))),
            Markup.of("p", "quiet-note").saying(speech.say("handoff.given-up.last", failed(one))),
            Buttons.small(speech.say("handoff.given-up.again"), () -> again(one)));
  }

  private String failed(GivenUp one) {
    String status =
        one.lastAttempt().map(Attempt::status).filter(code -> code.isPresent()).stream()
            .map(code -> " (" + code.getAsInt() + ")")
            .findFirst()
            .orElse("");
    return one.newest().reason().map(why -> speech.say("handoff.desk.outcome." + why)).orElse("")
        + status;
  }

  private void again(GivenUp one) {
    int sent = undelivered.again(one.destination());
    shownAnew.run();
    status.say(speech.say("handoff.given-up.done", sent, name(one)));
  }

  private String name(GivenUp one) {
    return names.of(speech.language(), one.destination());
  }
}
