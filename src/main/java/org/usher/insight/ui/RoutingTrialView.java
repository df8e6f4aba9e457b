package org.usher.insight.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.usher.content.Publication;
import org.usher.design.Markup;
import org.usher.design.Speech;
import org.usher.design.Times;
import org.usher.design.Words;
import org.usher.insight.JourneyTrials;
import org.usher.lead.RoutingTrials;
import org.usher.staff.Staff;

/// Who would get a lead, and why: the rules, and everybody as they stand. Its address is the
/// question. Nothing is kept of it.
@Route(StudioTabs.ROUTING)
@RolesAllowed({"MARKETER", "ADMINISTRATOR"})
class RoutingTrialView extends HtmlContainer implements AfterNavigationObserver, HasDynamicTitle {

  private final transient RoutingTrials trials;
  private final transient Publication publication;
  private final transient Staff staff;
  private final transient StudioTabs tabs;
  private final transient Speech speech;
  private final transient Times times;

  RoutingTrialView(
      RoutingTrials trials, Publication publication, Staff staff, StudioTabs tabs, Words words) {
    super("div");
    this.trials = trials;
    this.publication = publication;
    this.staff = staff;
    this.tabs = tabs;
    this.speech = Speech.here(words);
    this.times = Times.here(speech);
  }

  @Override
  public String getPageTitle() {
    return speech.say("insight.routing");
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    var asked =
        AskedRouting.read(
            JourneyTrials.query(event.getLocation().getQueryParameters().getQueryString()),
            publication.current(),
            times.zone());
    var trial =
        trials.of(asked.answers(), asked.language(), asked.region(), asked.address(), asked.at());
    var part = new RoutingTrialPart(trial, staff, speech, times);
    removeAll();
    add(
        Markup.of("div", "top")
            .holding(Markup.of("h1").with("tabindex", "-1").saying(getPageTitle())),
        tabs.of(StudioTabs.ROUTING, speech),
        Markup.of("div", "studio")
            .holding(
                Markup.of("section")
                    .holding(
                        Markup.of("p", "quiet-note").saying(speech.say("insight.routing.hint")),
                        new RoutingTrialForm(asked, publication.current(), speech).whole()),
                section("insight.routing.result").holding(part.result()),
                section("insight.routing.rules")
                    .holding(
                        Markup.of("p", "quiet-note")
                            .saying(speech.say("insight.routing.rules.hint")),
                        part.rules()),
                section("insight.routing.turns")
                    .holding(
                        Markup.of("p", "quiet-note")
                            .saying(speech.say("insight.routing.turns.hint")),
                        part.turns())));
  }

  private Markup section(String key) {
    return Markup.of("section").holding(Markup.of("h2").saying(speech.say(key)));
  }
}
