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
import org.usher.design.Times;
import org.usher.design.Words;
import org.usher.insight.SharedPromise;

/// The shared promise, where marketers work.
@Route("studio/promise")
@RolesAllowed({"MARKETER", "ADMINISTRATOR"})
class StudioPromiseView extends HtmlContainer implements AfterNavigationObserver, HasDynamicTitle {

  private final transient SharedPromise promise;
  private final transient StudioTabs tabs;
  private final transient Speech speech;

  StudioPromiseView(SharedPromise promise, StudioTabs tabs, Words words) {
    super("div");
    this.tabs = tabs;
    this.promise = promise;
    this.speech = Speech.here(words);
  }

  @Override
  public String getPageTitle() {
    return speech.say("insight.promise.title");
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    var status = new StatusLine();
    removeAll();
    add(
        Markup.of("div", "top")
            .holding(
                Markup.of("h1").with("tabindex", "-1").saying(speech.say("insight.promise.title"))),
        tabs.of(StudioTabs.PROMISE, speech),
        status,
        new PromiseParts(promise, speech, Times.here(speech), status).whole());
  }
}
