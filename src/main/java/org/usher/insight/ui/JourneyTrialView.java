package org.usher.insight.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import org.usher.design.Markup;
import org.usher.design.Speech;
import org.usher.design.Words;
import org.usher.insight.JourneyTrials;
import org.usher.insight.JourneyTrials.Trial;

/// A journey as a buyer walks it, with all that decides: why this question, why these pages, and
/// why a search finds them in this order. Its address is the journey.
@Route(StudioTabs.JOURNEY)
@RolesAllowed({"MARKETER", "ADMINISTRATOR"})
class JourneyTrialView extends HtmlContainer implements AfterNavigationObserver, HasDynamicTitle {

  /// Parameter: the address of a journey, as somebody copied it.
  private static final String COPIED = "address";

  private final transient JourneyTrials trials;
  private final transient StudioTabs tabs;
  private final transient Speech speech;

  JourneyTrialView(JourneyTrials trials, StudioTabs tabs, Words words) {
    super("div");
    this.tabs = tabs;
    this.trials = trials;
    this.speech = Speech.here(words);
  }

  @Override
  public String getPageTitle() {
    return speech.say("insight.journey");
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    var parameters = event.getLocation().getQueryParameters();
    Map<String, String> query =
        parameters
            .getSingleParameter(COPIED)
            .map(JourneyTrials::query)
            .orElseGet(() -> JourneyTrials.query("?" + parameters.getQueryString()));
    show(trials.at(query));
  }

  private void show(Trial trial) {
    var part = new JourneyTrialPart(trial, speech);
    var search = new SearchTrialPart(trial, speech);
    removeAll();
    add(
        Markup.of("div", "top")
            .holding(Markup.of("h1").with("tabindex", "-1").saying(speech.say("insight.journey"))),
        tabs.of(StudioTabs.JOURNEY, speech),
        Markup.of("div", "studio")
            .holding(
                Markup.of("section")
                    .holding(
                        Markup.of("p", "quiet-note").saying(speech.say("insight.journey.hint")),
                        copied(),
                        part.answers()),
                section("insight.journey.questions")
                    .holding(
                        Markup.of("p").saying(part.asked()),
                        Markup.of("p", "quiet-note")
                            .saying(speech.say("insight.journey.questions.hint")),
                        part.questions()),
                section("insight.journey.pages")
                    .holding(
                        Markup.of("p", "quiet-note")
                            .saying(speech.say("insight.journey.pages.hint")),
                        part.pages()),
                section("insight.search")
                    .holding(
                        Markup.of("p", "quiet-note").saying(speech.say("insight.search.hint")),
                        search.form())
                    .holding(search.found())));
  }

  /// A form that only asks: its address is the journey.
  private Markup copied() {
    return Markup.of("form", "dates")
        .with("method", "get")
        .with("action", "/" + StudioTabs.JOURNEY)
        .holding(
            Markup.of("div", "field")
                .holding(
                    Markup.of("label")
                        .with("for", COPIED)
                        .saying(speech.say("insight.journey.address")),
                    Markup.of("input")
                        .with("id", COPIED)
                        .with("name", COPIED)
                        .with("autocomplete", "off")
                        .marked("required")),
            Markup.of("button", "quiet")
                .with("type", "submit")
                .saying(speech.say("insight.journey.show")));
  }

  private Markup section(String key) {
    return Markup.of("section").holding(Markup.of("h2").saying(speech.say(key)));
  }
}
