package org.usher.insight.ui;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import org.usher.content.Origin;
import org.usher.design.Markup;
import org.usher.design.Speech;
import org.usher.design.Times;
import org.usher.insight.SiteCheck;
import org.usher.matching.Checkup;
import org.usher.matching.Finding;

/// What a walk through all journeys of the published site has found, and the button that starts
/// one.
final class CheckPart {

  private final Markup whole;
  private final Markup state = Markup.of("div", "published-state");
  private final NativeButton button;
  private final Speech speech;
  private final Times times;

  CheckPart(Speech speech, Times times, Runnable check) {
    this.speech = speech;
    this.times = times;
    ComponentEventListener<ClickEvent<NativeButton>> checks = clicked -> check.run();
    this.button = new NativeButton(speech.say("insight.check.now"), checks);
    button.addClassName("quiet");
    this.whole =
        Markup.of("section")
            .with("aria-labelledby", "checked")
            .holding(
                Markup.of("div", "published")
                    .holding(
                        Markup.of("h2").with("id", "checked").saying(speech.say("insight.check")),
                        button),
                state);
  }

  Markup whole() {
    return whole;
  }

  void show(SiteCheck check) {
    button.setEnabled(!check.isRunning());
    state.removeAll();
    state.add(inShort(check));
    check.last().ifPresent(this::findings);
  }

  private Markup inShort(SiteCheck check) {
    if (check.isRunning()) {
      return Markup.of("p", "quiet-note")
          .with("role", "status")
          .saying(speech.say("insight.check.running"));
    }
    if (check.last().isEmpty() || check.at().isEmpty()) {
      return Markup.of("p", "empty").saying(speech.say("insight.check.never"));
    }
    Checkup found = check.last().get();
    String key = found.walks() == Checkup.Walks.ALL ? "insight.check.all" : "insight.check.pairs";
    var lines =
        Markup.of("p")
            .saying(
                speech.say(
                    key,
                    found.paths(),
                    times.moment(check.at().get()),
                    found.errors().size(),
                    found.warnings().size()));
    if (check.isOutdated()) {
      lines.add(Markup.of("span").saying(" " + speech.say("insight.check.outdated")));
    }
    if (found.unjudged() > 0) {
      lines.add(
          Markup.of("span").saying(" " + speech.say("insight.check.unjudged", found.unjudged())));
    }
    return lines;
  }

  private void findings(Checkup checkup) {
    if (!checkup.errors().isEmpty()) {
      state.add(group("problems", "insight.check.errors", checkup.errors()));
    }
    if (!checkup.warnings().isEmpty()) {
      state.add(group("warnings", "insight.check.warnings", checkup.warnings()));
    }
    int unlisted = checkup.unlisted().values().stream().mapToInt(Integer::intValue).sum();
    if (unlisted > 0) {
      state.add(
          Markup.of("p", "quiet-note").saying(speech.say("insight.check.unlisted", unlisted)));
    }
  }

  private Markup group(String classes, String key, List<Finding> findings) {
    var list = Markup.of("ul").holding(findings.stream().map(this::item).toList());
    return Markup.of("div", classes)
        .holding(Markup.of("h3").saying(speech.say(key, findings.size())), list);
  }

  private Markup item(Finding finding) {
    return Markup.of("li")
        .holding(
            Markup.of("code").saying(place(finding.origin())),
            Markup.of("span").saying(finding.found()),
            Markup.of("span", "quiet-note").saying(finding.advice()));
  }

  private String place(Origin origin) {
    return origin.line() > 0
        ? speech.say("insight.problem.line", origin.file(), String.valueOf(origin.line()))
        : origin.file();
  }
}
