package org.usher.handoff.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.usher.design.Markup;
import org.usher.design.StatusLine;
import org.usher.design.Words;
import org.usher.handoff.Later;
import org.usher.handoff.LaterVisits;
import org.usher.handoff.Sendings;
import org.usher.lead.LeadBook;
import org.usher.lead.LeadDetails;
import org.usher.lead.LeadId;
import org.usher.lead.Lenses;
import org.usher.lead.Sheet;
import org.usher.lead.StepKind;
import org.usher.scoring.Odds;

/// One lead: why, in their own words, how to reach them, what happened, what to do next. What
/// others do with it meanwhile shows by itself.
@Route("desk/lead/:lead")
@RolesAllowed({"SELLER", "ADMINISTRATOR"})
class LeadView extends HtmlContainer implements BeforeEnterObserver, HasDynamicTitle {

  private static final List<String> HELP =
      List.of(
          "j", "k", "b", "t", "a", "r", "w", "l", "u", "c", "y", "e", "p", "h", "v", "m", "d", "s",
          "g", "n", "?");

  /// Escape is a second key for going back.
  private static final List<String> KEYS =
      Stream.concat(HELP.stream(), Stream.of("Escape")).toList();

  /// As on the page of the promise.
  private static final int SHOWN_OF_VERSION = 8;

  private final transient LeadBook book;
  private final transient Odds odds;
  private final transient Teller teller;
  private final transient Look look;
  private final StatusLine status = new StatusLine();
  private final transient ActsPart acts;
  private final transient SendingsPart sendings;
  private final transient LaterVisits laterVisits;
  private final transient CameBackPart cameBack;
  private final transient LinesPart lines;
  private final transient NotesPart notes;
  private final transient MissingPart missing;
  private final transient BesidePart beside;
  private final transient LensPart lens;
  private final Markup reach = Markup.of("div");
  private final Markup routed = Markup.of("p", "quiet-note");
  private final Markup absorbed = Markup.of("div", "absorbed");
  private final Markup history = Markup.of("ol", "timeline");
  private final Markup agreed = Markup.of("ul", "plain-list");
  private transient @Nullable LeadDetails shown;
  private Registration looking = () -> {};

  LeadView(
      Acting acting,
      Sendings sendings,
      Lenses lenses,
      LaterVisits laterVisits,
      Odds odds,
      DeskProperties properties,
      Words words,
      DeskPulse pulse,
      Clock clock) {
    super("div");
    this.book = acting.book();
    this.odds = odds;
    this.teller = new Teller(words, acting.staff(), clock);
    this.look = new Look(pulse, clock);
    this.acts = new ActsPart(acting, teller, status, properties, this::readAgain);
    this.sendings = new SendingsPart(sendings, teller, status);
    this.laterVisits = laterVisits;
    this.cameBack = new CameBackPart(teller);
    this.lines = new LinesPart(teller, acts::mark);
    this.notes = new NotesPart(teller, acts::note);
    this.missing = new MissingPart(teller, acts::missPage);
    this.beside = new BesidePart(teller, acts::merge);
    this.lens = new LensPart(lenses, teller);
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
    KeyMap.listen(this, KEYS);
  }

  @Override
  protected void onDetach(DetachEvent event) {
    looking.remove();
  }

  /// A key was pressed.
  @ClientCallable
  boolean key(String key, String unused) {
    switch (key) {
      case "?" -> new KeyHelp("lead", HELP, teller).open();
      case "n" -> notes.focus();
      case "j" -> go(1);
      case "k" -> go(-1);
      case "b", "Escape" -> back(DeskTrail.of(UI.getCurrent()));
      default -> acts.key(key);
    }
    return false;
  }

  /// To a lead beside this one in the list that was looked at.
  private void go(int places) {
    beside(places)
        .ifPresentOrElse(
            next -> UI.getCurrent().navigate("desk/lead/" + next),
            () -> status.say(teller.say(places > 0 ? "keys.last" : "keys.first")));
  }

  private Optional<LeadId> beside(int places) {
    return Optional.ofNullable(shown)
        .flatMap(details -> DeskTrail.of(UI.getCurrent()).from(details.line().id(), places));
  }

  private static void back(DeskTrail trail) {
    var list = new Location(trail.address());
    UI.getCurrent().navigate(list.getPath(), list.getQueryParameters());
  }

  private void buildGone() {
    shown = null;
    acts.forget();
    add(
        Markup.of("div", "top")
            .holding(
                back(),
                heading(teller.say("gone")),
                Markup.of("p").saying(teller.say("gone.why"))));
  }

  private void build(LeadDetails details) {
    shown = details;
    acts.undo().withdraw();
    LeadId id = details.line().id();
    DeskTrail.of(UI.getCurrent()).opening(id).keep(UI.getCurrent());
    var parts = new SheetParts(details.sheet(), teller);
    add(
        Markup.of("div", "top")
            .holding(back(), heading(details.line().name()))
            .holding(parts.company())
            .holding(simulated(details))
            .holding(routed),
        status,
        sendings.notice(),
        acts.undo().button(),
        Markup.of("div", "lead-page").holding(told(details, parts), beside(parts)));
    sendings.begin(id);
    show(details);
  }

  private Markup told(LeadDetails details, SheetParts parts) {
    return Markup.of("div", "told")
        .holding(parts.why())
        .holding(new OddsPart(odds, teller).of(details))
        .holding(parts.ownWords())
        .holding(cameBack.whole(), lines.whole(), absorbed, notes.whole(), lens.whole())
        .holding(new PagesPart(teller).of(details))
        .holding(missing.whole())
        .holding(new ScorePart(teller).of(details))
        .holding(promised(details))
        .holding(
            Markup.of("details", "on-demand")
                .holding(Markup.of("summary").saying(teller.say("happened")), history));
  }

  private Markup beside(SheetParts parts) {
    return Markup.of("div", "beside")
        .holding(
            acts.whole(), reach, beside.whole(), card("agreed").holding(agreed), sendings.whole());
  }

  private List<Markup> simulated(LeadDetails details) {
    return details.line().isSimulated()
        ? List.of(Markup.of("p", "simulated").saying(teller.say("simulated.lead")))
        : List.of();
  }

  /// Under what both sides of the house had agreed.
  private List<Markup> promised(LeadDetails details) {
    return details.promise().stream()
        .map(version -> version.substring(0, Math.min(SHOWN_OF_VERSION, version.length())))
        .map(version ->
            Markup.of("p", "quiet-note")
                .holding(
                    Markup.of("a")
                        .with("href", "desk/promise")
                        .marked("router-link")
                        .saying(teller.say("promise.version", version))))
        .toList();
  }

  /// Back to the list, and to the leads beside this one in it.
  private Markup back() {
    var ways = Markup.of("nav", "back-ways").with("aria-label", teller.say("back.ways"));
    ways.add(way(DeskTrail.of(UI.getCurrent()).address(), "back"));
    beside(-1).ifPresent(lead -> ways.add(way("desk/lead/" + lead, "back.before")));
    beside(1).ifPresent(lead -> ways.add(way("desk/lead/" + lead, "back.next")));
    return ways;
  }

  private Markup way(String address, String key) {
    return Markup.of("a", "back")
        .with("href", address)
        .marked("router-link")
        .saying(teller.say(key));
  }

  private static Markup heading(String words) {
    return Markup.of("h1").with("tabindex", "-1").with("dir", "auto").saying(words);
  }

  private Markup card(String key) {
    return Markup.of("section", "card").holding(Markup.of("h2").saying(teller.say(key)));
  }

  private void glance() {
    if (look.isDue()) {
      readAgain();
    }
    acts.undo().showTime();
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
    Optional<Later> later = laterVisits.of(details);
    cameBack.show(later);
    lines.show(details);
    notes.show(details);
    missing.show(details);
    beside.show(details);
    lens.show(details);
    reach.removeAll();
    reach.add(new SheetParts(details.sheet(), teller).reach(details.ways()));
    showRoute(details);
    showAbsorbed(details);
    history.removeAll();
    history.holding(new HistoryPart(teller).of(details, later));
    agreed.removeAll();
    agreed.holding(new AgreedPart(teller).of(details));
  }

  /// The reason for the owner stands on the lead.
  private void showRoute(LeadDetails details) {
    var last =
        details.history().reversed().stream()
            .filter(step -> step.kind() == StepKind.ROUTED)
            .findFirst();
    routed.setVisible(last.isPresent());
    last.ifPresent(
        step -> routed.saying(new HistoryPart(teller).said(step, details.line().isRaisedHand())));
  }

  private void showAbsorbed(LeadDetails details) {
    absorbed.removeAll();
    for (LeadDetails.Absorbed part : details.absorbed()) {
      Sheet other = part.sheet();
      absorbed.add(
          Markup.of("section")
              .holding(Markup.of("h2").saying(teller.say("absorbed", teller.day(other.at()))))
              .holding(
                  Markup.of("div", "sentences")
                      .holding(
                          other.evidence().stream()
                              .map(words -> Markup.of("p").with("dir", "auto").saying(words))
                              .toList()))
              .holding(new SheetParts(other, teller).ownWords()));
    }
    absorbed.setVisible(!details.absorbed().isEmpty());
  }
}
