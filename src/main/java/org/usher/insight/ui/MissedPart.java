package org.usher.insight.ui;

import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.usher.design.Markup;
import org.usher.design.Speech;
import org.usher.design.StatusLine;
import org.usher.design.Times;
import org.usher.insight.MissedContent;
import org.usher.insight.MissedContent.Missed;
import org.usher.insight.MissedContent.Said;

/// What sellers miss on the site, each with the answers of the buyer it was missed for, until
/// somebody has written it or said no.
final class MissedPart {

  private final MissedContent content;
  private final Speech speech;
  private final Times times;
  private final StatusLine status;
  private final Markup list = Markup.of("div", "studio-part");

  MissedPart(MissedContent content, Speech speech, Times times, StatusLine status) {
    this.content = content;
    this.speech = speech;
    this.times = times;
    this.status = status;
  }

  Markup whole() {
    show();
    return list;
  }

  private void show() {
    list.removeAll();
    List<Missed> open = content.open();
    if (open.isEmpty()) {
      list.add(Markup.of("p", "empty").saying(speech.say("insight.missed.none")));
    } else {
      list.add(Markup.of("ul", "plain-list notes").holding(open.stream().map(this::item).toList()));
    }
  }

  private Markup item(Missed missed) {
    return Markup.of("li", "note")
        .holding(
            Markup.of("p", "own").with("dir", "auto").saying(missed.words()),
            Markup.of("p", "quiet-note").saying(conditions(missed)),
            Markup.of("p", "quiet-note").saying(asked(missed)),
            Markup.of("p", "steps")
                .holding(
                    button("done", missed, content::done),
                    button("decline", missed, content::decline)));
  }

  private String asked(Missed missed) {
    return speech.say(
        missed.isSimulated() ? "insight.missed.asked.simulated" : "insight.missed.asked",
        missed.by().orElseGet(() -> speech.say("insight.scoring.seller.gone")),
        times.moment(missed.at()));
  }

  private String conditions(Missed missed) {
    return missed.said().isEmpty()
        ? speech.say("insight.missed.nothing-said")
        : speech.say(
            "insight.missed.said",
            missed.said().stream().map(this::condition).collect(Collectors.joining("; ")));
  }

  private String condition(Said said) {
    return said.options().stream()
        .map(option -> option.label().in(speech.language()))
        .collect(Collectors.joining(", "));
  }

  private NativeButton button(String key, Missed missed, Predicate<UUID> decide) {
    var button =
        new NativeButton(
            speech.say("insight.missed." + key),
            click -> {
              boolean isChanged = decide.test(missed.id());
              show();
              status.say(speech.say("insight.missed." + (isChanged ? key + ".said" : "gone")));
            });
    button.addClassName("quiet");
    button
        .getElement()
        .setAttribute("aria-label", speech.say("insight.missed." + key + ".of", missed.words()));
    return button;
  }
}
