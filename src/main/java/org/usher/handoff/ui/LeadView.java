package org.usher.handoff.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.usher.design.Markup;
import org.usher.design.StatusLine;
import org.usher.design.Words;
import org.usher.handoff.Sendings;
import org.usher.lead.LeadBook;
import org.usher.lead.LeadDetails;
import org.usher.lead.LeadId;
import org.usher.lead.Leads;
import org.usher.lead.Sheet;
import org.usher.staff.Staff;

/// One lead: why, in their own words, how to reach them, what happened, what to do next. What
/// others do with it meanwhile shows by itself.
@Route("desk/lead/:lead")
@RolesAllowed({"SELLER", "ADMINISTRATOR"})
class LeadView extends HtmlContainer implements BeforeEnterObserver, HasDynamicTitle {

  private final transient LeadBook book;
  private final transient Teller teller;
  private final transient Look look;
  private final StatusLine status = new StatusLine();
  private final transient ActsPart acts;
  private final transient SendingsPart sendings;
  private final Markup history = Markup.of("ol", "timeline");
  private final Markup agreed = Markup.of("ul", "plain-list");
  private transient @Nullable LeadDetails shown;
  private Registration looking = () -> {};

  LeadView(
      LeadBook book,
      Leads leads,
      Sendings sendings,
      Staff staff,
      DeskProperties properties,
      Words words,
      DeskPulse pulse,
      Clock clock) {
    super("div");
    this.book = book;
    this.teller = new Teller(words, staff, clock);
    this.look = new Look(pulse, clock);
    this.acts = new ActsPart(new Acting(leads, staff), teller, status, properties, this::readAgain);
    this.sendings = new SendingsPart(sendings, teller, status);
  }

  @Override
  public String getPageTitle() {
    return Optional.ofNullable(shown)
        .map(details -> details.line().name())
        .orElseGet(() -> teller.say("gone"));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    event
        .getRouteParameters()
        .get("lead")
        .flatMap(LeadId::parse)
        .flatMap(book::details)
        .ifPresentOrElse(this::build, this::buildGone);
  }

  @Override
  protected void onAttach(AttachEvent event) {
    looking = look.begin(event.getUI(), this::glance);
  }

  @Override
  protected void onDetach(DetachEvent event) {
    looking.remove();
  }

  private void buildGone() {
    add(
        Markup.of("div", "top")
            .holding(
                back(),
                heading(teller.say("gone")),
                Markup.of("p").saying(teller.say("gone.why"))));
  }

  private void build(LeadDetails details) {
    Sheet sheet = details.sheet();
    var parts = new SheetParts(sheet, teller);
    add(
        Markup.of("div", "top")
            .holding(back(), heading(details.line().name()))
            .holding(parts.company()),
        status,
        Markup.of("div", "lead-page")
            .holding(
                Markup.of("div", "told")
                    .holding(parts.why())
                    .holding(parts.ownWords())
                    .holding(parts.lines())
                    .holding(section("happened").holding(history)),
                Markup.of("div", "beside")
                    .holding(
                        acts.whole(),
                        parts.reach(),
                        card("agreed").holding(agreed),
                        sendings.whole())
                    .holding(new OthersPart(teller).of(details.others()))));
    sendings.begin(details.line().id());
    show(details);
  }

  private Markup back() {
    return Markup.of("a", "back")
        .with("href", Shelf.WAITING.address())
        .marked("router-link")
        .saying(teller.say("back"));
  }

  private static Markup heading(String words) {
    return Markup.of("h1").with("tabindex", "-1").with("dir", "auto").saying(words);
  }

  private Markup section(String key) {
    return Markup.of("section").holding(Markup.of("h2").saying(teller.say(key)));
  }

  private Markup card(String key) {
    return Markup.of("section", "card").holding(Markup.of("h2").saying(teller.say(key)));
  }

  private void glance() {
    if (look.isDue()) {
      readAgain();
    }
    sendings.show();
  }

  private void readAgain() {
    var before = shown;
    if (before != null) {
      book.details(before.line().id()).filter(now -> !now.equals(before)).ifPresent(this::show);
    }
  }

  private void show(LeadDetails details) {
    shown = details;
    acts.show(details);
    history.removeAll();
    history.holding(new HistoryPart(teller).of(details));
    agreed.removeAll();
    agreed.holding(new AgreedPart(teller).of(details));
  }
}
