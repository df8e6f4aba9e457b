package org.usher.site;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.usher.content.PageId;
import org.usher.design.Address;
import org.usher.design.Moved;
import org.usher.design.Rendering;
import org.usher.design.ScreenShown;
import org.usher.engagement.Footsteps;
import org.usher.engagement.ViewId;
import org.usher.engagement.Visits;

/// The live page: attaches the very tree that the document was printed from, for every public
/// address. The client removes the document as soon as this stands.
@Route("")
@RouteAlias(":path*")
@AnonymousAllowed
public class LiveView extends HtmlContainer implements AfterNavigationObserver {

  private static final String PAGES = "/p/";

  /// The page before this one, if it was ours: its path and query, as the browser still knows it.
  private static final String PAGE_BEFORE =
      """
      const ours = location.origin + '/';
      return document.referrer.startsWith(ours) ? document.referrer.slice(ours.length - 1) : '';
      """;

  /// The file of ours to which the link leads that was followed; nothing for any other click.
  private static final String FILE =
      "(event.target.closest('a[href^=\"/files/\"]')?.getAttribute('href') ?? '')";

  private static final String FILES = "/files/";

  private final Addresses addresses;
  private final Screens screens;
  private final PublicFrame frame;
  private final DocumentTitle title;
  private final ApplicationEventPublisher events;
  private final Visits visits;
  private final Footsteps footsteps;
  private final OpenedMarks marks;
  private final LanguageOffer languageOffer;
  private boolean isShown;

  LiveView(
      Addresses addresses,
      Screens screens,
      PublicFrame frame,
      DocumentTitle title,
      ApplicationEventPublisher events,
      Visits visits,
      Footsteps footsteps,
      OpenedMarks marks,
      LanguageOffer languageOffer) {
    super("div");
    this.addresses = addresses;
    this.screens = screens;
    this.frame = frame;
    this.title = title;
    this.events = events;
    this.visits = visits;
    this.footsteps = footsteps;
    this.marks = marks;
    this.languageOffer = languageOffer;
    setId("live");
    addClassName("page");
    noteFiles();
  }

  /// The link goes on to the file by itself; getting the file changes nothing.
  private void noteFiles() {
    getElement()
        .addEventListener(
            "click", followed -> took(followed.getEventData().path(FILE).asString("")))
        .setFilter(FILE + " !== ''")
        .addEventData(FILE);
  }

  private void took(String path) {
    if (path.startsWith(FILES)) {
      footsteps.took(path.substring(FILES.length()));
    }
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    Address address = addressOf(event.getLocation());
    switch (screens.at(address)) {
      case Rendering rendering -> show(address, rendering);
      case Moved moved -> getUI().ifPresent(ui -> ui.getPage().setLocation(moved.to().href()));
    }
  }

  private void show(Address address, Rendering rendering) {
    removeAll();
    frame.around(address, rendering).forEach(part -> add(part));
    languageOffer.at(address, rendering).ifPresent(line -> add(line));
    getElement().setAttribute("data-address", address.href());
    getUI().ifPresent(ui -> ui.getPage().setTitle(title.of(rendering.head())));
    events.publishEvent(new ScreenShown(address, rendering.offered()));
    marks.mark(getElement(), address.language());
    tellView(address);
    if (!isShown) {
      TypedWords.keepIn(getElement());
    }
    if (!isShown && !address.query().isEmpty()) {
      getElement().executeJs(PAGE_BEFORE).then(String.class, this::cameFrom);
    }
    isShown = true;
  }

  private void cameFrom(String before) {
    if (!before.isEmpty()) {
      int query = before.indexOf('?');
      footsteps.cameFrom(
          query < 0
              ? addresses.read(before, null)
              : addresses.read(before.substring(0, query), before.substring(query + 1)));
    }
  }

  /// Tells the client which visit of a page this is, so that it can say once what was read.
  private void tellView(Address address) {
    String view =
        Optional.of(address.path())
            .filter(path -> path.startsWith(PAGES))
            .flatMap(path -> PageId.parse(path.substring(PAGES.length())))
            .flatMap(page -> visits.current().flatMap(visit -> visit.view(page)))
            .map(ViewId::value)
            .orElse("");
    getElement()
        .executeJs("window.dispatchEvent(new CustomEvent('usher-view', {detail: $0}))", view);
  }

  private Address addressOf(Location location) {
    return addresses.of("/" + location.getPath(), location.getQueryParameters().getParameters());
  }
}
