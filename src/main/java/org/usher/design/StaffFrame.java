package org.usher.design;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.RouterLayout;
import java.util.LinkedHashMap;
import java.util.Map;

/// What stands around every staff screen: skip link, wordmark, where you are and may go, who is
/// signed in, sign out. A shell extends it and says with `@Layout` for which paths.
public class StaffFrame extends HtmlContainer implements RouterLayout, AfterNavigationObserver {

  private final Speech speech;
  private final Markup skip;
  private final Map<Masthead.Place, Markup> links = new LinkedHashMap<>();
  private final Markup main = Markup.of("main").with("id", "main").with("tabindex", "-1");
  private boolean hasArrived;

  /// @param signOut what the button does; it is shown when somebody is signed in
  protected StaffFrame(Words words, Masthead masthead, Runnable signOut) {
    super("div");
    speech = Speech.here(words);
    skip = Markup.of("a", "skip").marked("router-ignore").saying(speech.say("design.skip"));
    addClassNames("page", "staff");
    add(skip);
    masthead.notices().forEach(notice -> add(notice(notice)));
    add(header(masthead, signOut), main);
  }

  @Override
  public final void showRouterLayoutContent(HasElement content) {
    main.removeAll();
    main.getElement().appendChild(content.getElement());
  }

  @Override
  public final void afterNavigation(AfterNavigationEvent event) {
    String path = "/" + event.getLocation().getPath();
    skip.with("href", event.getLocation().getPathWithQueryParameters() + "#main");
    links.forEach((place, link) -> mark(link, place.holds(path)));
    if (hasArrived) {
      goOnAtHeading();
    }
    hasArrived = true;
  }

  private static Markup notice(Notice notice) {
    var line = Markup.of("div", "staff-notice").with("role", "note");
    line.add(Markup.of("p").saying(notice.words()));
    if (!notice.label().isEmpty()) {
      ComponentEventListener<ClickEvent<NativeButton>> acts =
          clicked -> {
            notice.act().run();
            UI.getCurrent().getPage().reload();
          };
      var button = new NativeButton(notice.label(), acts);
      button.addClassNames("quiet", "small");
      line.add(button);
    }
    return line;
  }

  private Markup header(Masthead masthead, Runnable signOut) {
    var header = Markup.of("header", "site-header").holding(wordmark(masthead));
    if (!masthead.places().isEmpty()) {
      header.holding(places(masthead));
    }
    return masthead.person().isEmpty() ? header : header.holding(person(masthead, signOut));
  }

  /// Leads to the public site, which is a page of its own.
  private static Markup wordmark(Masthead masthead) {
    return Markup.of("a", "wordmark")
        .with("href", "/")
        .marked("router-ignore")
        .holding(masthead.logo().stream().map(Markup::logo).toList())
        .holding(Markup.of("span").saying(masthead.portal()));
  }

  private Markup places(Masthead masthead) {
    var list = Markup.of("ul");
    for (Masthead.Place place : masthead.places()) {
      list.add(Markup.of("li").holding(link(place)));
    }
    return Markup.of("nav", "places").with("aria-label", speech.say("design.places")).holding(list);
  }

  private Markup link(Masthead.Place place) {
    var link = Markup.of("a").with("href", place.path()).marked("router-link");
    links.put(place, link.saying(place.name()));
    return link;
  }

  private Markup person(Masthead masthead, Runnable signOut) {
    ComponentEventListener<ClickEvent<NativeButton>> signsOut = clicked -> signOut.run();
    var button = new NativeButton(speech.say("design.sign-out"), signsOut);
    button.addClassNames("quiet", "small");
    return Markup.of("div", "who")
        .holding(Markup.of("span").saying(masthead.person()))
        .holding(masthead.own().stream().map(this::link).toList())
        .holding(button);
  }

  private static void mark(Markup link, boolean isCurrent) {
    if (isCurrent) {
      link.with("aria-current", "page");
    } else {
      link.getElement().removeAttribute("aria-current");
    }
  }

  /// After a step inside the live page, a keyboard or a screen reader goes on at the new content.
  private void goOnAtHeading() {
    main.getElement()
        .executeJs(
            "const to = this.querySelector('h1[tabindex]') || this;"
                + "window.scrollTo(0, 0); to.focus({preventScroll: true})");
  }
}
