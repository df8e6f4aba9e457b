package org.usher.insight.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.usher.design.Markup;
import org.usher.design.Speech;
import org.usher.design.StatusLine;
import org.usher.design.Words;
import org.usher.insight.Lessons;
import org.usher.matching.LearningReport;

/// What the site has learnt from its visitors, the way to have it forget that, and whether it
/// learns at all.
@Route("studio/learning")
@RolesAllowed({"MARKETER", "ADMINISTRATOR"})
class LearningView extends HtmlContainer implements AfterNavigationObserver, HasDynamicTitle {

  private final transient Lessons lessons;
  private final transient Speech speech;
  private final StatusLine status = new StatusLine();
  private final Markup learnt = Markup.of("div", "studio");
  private final Markup switching = Markup.of("p", "steps");
  private final Markup forgetting = Markup.of("p", "steps");

  LearningView(Lessons lessons, Words words) {
    super("div");
    this.lessons = lessons;
    this.speech = Speech.here(words);
    add(
        Markup.of("div", "top")
            .holding(
                Markup.of("h1").with("tabindex", "-1").saying(speech.say("insight.learning")),
                Markup.of("a").with("href", "studio").saying(speech.say("insight.learning.back"))),
        status,
        learnt,
        switching,
        forgetting);
  }

  @Override
  public String getPageTitle() {
    return speech.say("insight.learning");
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    show();
    offerToForget();
  }

  private void show() {
    LearningReport report = lessons.report();
    learnt.removeAll();
    if (report.isSimulated()) {
      learnt.add(Markup.of("p", "status").saying(speech.say("insight.simulated.learning")));
    }
    learnt.add(new LearningPart(speech).of(report));
    // A season is taken out as a whole, by a press of its own.
    forgetting.setVisible(!report.isSimulated());
    offerToSwitch(report);
  }

  /// What the operator's setting forbids cannot be switched on here.
  private void offerToSwitch(LearningReport report) {
    switching.removeAll();
    if (report.isAllowed()) {
      boolean isOff = report.state() == LearningReport.State.OFF;
      switching.add(
          button(
              isOff ? "insight.learning.switch-on" : "insight.learning.switch-off",
              () -> turn(isOff)));
    }
  }

  private void turn(boolean isOn) {
    lessons.turn(isOn);
    show();
    status.say(speech.say(isOn ? "insight.learning.switched-on" : "insight.learning.switched-off"));
  }

  private void offerToForget() {
    forgetting.removeAll();
    forgetting.add(button("insight.learning.forget", this::ask));
  }

  /// It cannot be undone, so it takes a second press.
  private void ask() {
    forgetting.removeAll();
    forgetting.add(
        Markup.of("span").saying(speech.say("insight.learning.sure")),
        button("insight.learning.forget-now", this::forget),
        button("insight.learning.keep", this::offerToForget));
  }

  private void forget() {
    lessons.forget();
    show();
    offerToForget();
    status.say(speech.say("insight.learning.forgotten"));
  }

  private Markup button(String key, Runnable action) {
    var button = Markup.of("button", "quiet").with("type", "button").saying(speech.say(key));
    button.getElement().addEventListener("click", click -> action.run());
    return button;
  }
}
