package org.usher.handoff.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Optional;
import org.usher.design.Markup;
import org.usher.design.Words;
import org.usher.lead.LeadBook;
import org.usher.lead.LeadDetails;
import org.usher.lead.LeadId;
import org.usher.lead.ReadPage;
import org.usher.lead.ReadPages;
import org.usher.staff.Staff;

/// A page as one buyer read it, whatever was written since.
@Route("desk/lead/:lead/page/:digest")
@RolesAllowed({"SELLER", "ADMINISTRATOR"})
class PageReadView extends HtmlContainer implements BeforeEnterObserver, HasDynamicTitle {

  private final transient LeadBook book;
  private final transient ReadPages pages;
  private final transient Teller teller;
  private String title = "";

  PageReadView(LeadBook book, ReadPages pages, Staff staff, Words words, Clock clock) {
    super("div");
    this.book = book;
    this.pages = pages;
    this.teller = new Teller(words, staff, clock);
  }

  @Override
  public String getPageTitle() {
    return title;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    var parameters = event.getRouteParameters();
    Optional<LeadDetails> lead =
        parameters.get("lead").flatMap(LeadId::parse).flatMap(book::details);
    String digest = parameters.get("digest").orElse("");
    Optional<ReadPage> read =
        lead.stream()
            .flatMap(details -> details.pages().stream())
            .filter(page -> page.digest().equals(digest))
            .findFirst();
    read.flatMap(page -> pages.find(page.digest()))
        .ifPresentOrElse(
            revision -> show(lead.orElseThrow(), read.orElseThrow(), revision), this::showGone);
  }

  private void show(LeadDetails lead, ReadPage page, ReadPages.Revision revision) {
    title = revision.title();
    add(
        Markup.of("div", "top")
            .holding(
                Markup.of("a", "back")
                    .with("href", "desk/lead/" + lead.line().id())
                    .marked("router-link")
                    .saying(teller.say("pages.back", lead.line().name())),
                Markup.of("h1").with("tabindex", "-1").saying(revision.title()),
                Markup.of("p", "notice")
                    .saying(
                        teller.say(
                            page.isOldestKnown() ? "pages.as-known" : "pages.as-read",
                            lead.line().name(),
                            teller.times().moment(page.at())))),
        Markup.html("article", "prose measure", revision.html()).with("lang", revision.language()));
  }

  private void showGone() {
    title = teller.say("pages.gone");
    add(SideTop.of(teller, title));
  }
}
