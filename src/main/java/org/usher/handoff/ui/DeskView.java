package org.usher.handoff.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.usher.design.Markup;
import org.usher.design.StatusLine;
import org.usher.design.Words;
import org.usher.handoff.Sendings;
import org.usher.lead.DeskHabits;
import org.usher.lead.DeskPage;
import org.usher.lead.Facets;
import org.usher.lead.LeadBook;
import org.usher.lead.LeadException;
import org.usher.lead.LeadFilter;
import org.usher.lead.LeadId;
import org.usher.lead.LeadLine;
import org.usher.lead.Leads;
import org.usher.lead.Status;
import org.usher.lead.VerdictCorrections;
import org.usher.staff.Role;
import org.usher.staff.Staff;

/// All leads: those who raised a hand first, then by readiness and waiting time. New ones appear by
/// themselves. Everything can be done with the keyboard; `?` says how.
@Route("desk")
@RolesAllowed({"SELLER", "ADMINISTRATOR"})
class DeskView extends HtmlContainer implements AfterNavigationObserver, HasDynamicTitle {

  private static final int PAGE_SIZE = 50;

  /// How long after its own time a lead may be there to be seen.
  private static final Duration SLOWEST = Duration.ofMinutes(1);

  private static final List<String> KEYS = List.of("a", "r", "t", "u", "f", "?");
  private static final List<String> HELP = List.of("j", "k", "a", "t", "r", "u", "/", "f", "?");

  private final transient LeadBook book;
  private final transient Leads leads;
  private final transient VerdictCorrections corrections;
  private final transient Teller teller;
  private final transient Look look;
  private final StatusLine status = new StatusLine();
  private final transient Undo undo;
  private final UndeliveredLine undelivered;
  private final ShelfTabs tabs;
  private final FilterBar bar;
  private final Markup empty = Markup.of("p", "empty");
  private final NativeButton more;
  private final LeadList raised;
  private final LeadList others;
  private final transient Set<LeadId> known = new HashSet<>();
  private final Instant opened;
  private Shelf shelf = Shelf.WAITING;
  private int size = PAGE_SIZE;
  private boolean isFirstLook = true;
  private Registration looking = () -> {};

  DeskView(
      LeadBook book,
      Leads leads,
      VerdictCorrections corrections,
      DeskHabits habits,
      Sendings sendings,
      Staff staff,
      Words words,
      DeskPulse pulse,
      Clock clock) {
    super("div");
    this.book = book;
    this.leads = leads;
    this.corrections = corrections;
    this.teller = new Teller(words, staff, clock);
    this.look = new Look(pulse, clock);
    this.opened = clock.instant();
    this.undo = new Undo(teller, this::undo);
    this.undelivered = new UndeliveredLine(sendings, teller);
    this.tabs = new ShelfTabs(teller);
    this.bar = new FilterBar(habits, new FilterFields(book, staff, teller), teller);
    this.raised = new LeadList("raised", "lane raised", teller);
    this.others = new LeadList("others", "lane", teller);
    ComponentEventListener<ClickEvent<NativeButton>> showsMore = clicked -> showMore();
    this.more = new NativeButton(teller.say("more"), showsMore);
    more.addClassName("quiet");
    bar.whenChanged(this::narrow);
    bar.whenChosen(this::open);
    add(
        top(staff),
        status,
        undo.button(),
        undelivered,
        tabs,
        bar,
        Markup.of("div", "lanes").holding(raised, others, empty, more));
  }

  private Markup top(Staff staff) {
    var hint = Markup.of("p", "quiet-note desk-hint");
    hint.add(Markup.of("span").saying(teller.say("by-itself")));
    if (staff.current().filter(account -> account.is(Role.SELLER)).isPresent()) {
      hint.add(link("desk/away", "away.link"));
    }
    if (staff.current().filter(account -> account.is(Role.ADMINISTRATOR)).isPresent()) {
      hint.add(link("desk/routing", "routing.link"));
    }
    hint.add(new ExportPart(teller).whole());
    return Markup.of("div", "top")
        .holding(Markup.of("h1").with("tabindex", "-1").saying(teller.say("title")), hint);
  }

  private Markup link(String address, String key) {
    return Markup.of("a").with("href", address).marked("router-link").saying(teller.say(key));
  }

  @Override
  public String getPageTitle() {
    return teller.say("title");
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

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    QueryParameters query = event.getLocation().getQueryParameters();
    shelf = Shelf.read(query.getParameters());
    Facets facets = Facets.read(query.getQueryString());
    LeadFilter narrowed = shelf.narrowed(bar.filter()).with(_ -> facets);
    DeskTrail trail = DeskTrail.of(UI.getCurrent());
    if (isFirstLook && trail.address().equals(shelf.address(narrowed))) {
      comeBack(trail, narrowed);
    } else {
      bar.begin(narrowed);
      readFromTheTop();
    }
  }

  /// A filter that was kept, on the shelf on which it was kept.
  private void open(LeadFilter kept) {
    shelf = Shelf.of(kept).orElse(shelf);
    bar.begin(shelf.narrowed(kept.saying(bar.filter().words())));
    narrow();
  }

  /// The very list that was left, and in it the lead.
  private void comeBack(DeskTrail trail, LeadFilter narrowed) {
    bar.begin(narrowed.saying(trail.words()));
    size = Math.max(PAGE_SIZE, trail.size());
    readAgain();
    trail
        .remaining(DeskTrail.of(UI.getCurrent()).leads())
        .ifPresent(lead -> {
          raised.focus(lead);
          others.focus(lead);
        });
  }

  /// A key was pressed.
  ///
  /// @param lead id of the row with the focus; empty when none has it
  /// @return whether the focus is to be set again
  @ClientCallable
  boolean key(String key, String lead) {
    if (key.equals("?")) {
      new KeyHelp("list", HELP, teller).open();
      return false;
    }
    if (key.equals("f")) {
      bar.open();
      return false;
    }
    if (key.equals("u")) {
      undo.run();
      return true;
    }
    Optional<LeadId> found = LeadId.parse(lead);
    if (found.isEmpty()) {
      status.say(teller.say("keys.choose"));
      return true;
    }
    return switch (key) {
      case "a" -> decide(found.get(), "accepted", Status.ACCEPTED, leads::accept);
      case "t" -> act(found.get(), "took", leads::claim);
      case "r" -> reject(found.get());
      default -> false;
    };
  }

  private boolean reject(LeadId lead) {
    RejectDialog.open(
        teller, leads, lead, (id, act) -> decide(id, "rejected", Status.REJECTED, act));
    return false;
  }

  /// A verdict can be taken back for a while.
  private boolean decide(LeadId lead, String done, Status verdict, Consumer<LeadId> act) {
    if (isDone(lead, done, act)) {
      undo.offer(lead, verdict);
    }
    return true;
  }

  private void undo(Undo.Given last) {
    act(last.lead(), "undone", id -> corrections.takeBack(id, last.verdict()));
  }

  private boolean act(LeadId lead, String done, Consumer<LeadId> act) {
    isDone(lead, done, act);
    return true;
  }

  private boolean isDone(LeadId lead, String done, Consumer<LeadId> act) {
    undo.withdraw();
    try {
      act.accept(lead);
      status.say(said(teller.say("done." + done), read()));
      return true;
    } catch (LeadException refused) {
      status.warn(said(new RefusalWords(teller).of(refused, book.details(lead)), read()));
      return false;
    }
  }

  private static String said(String done, String news) {
    return (done + " " + news).strip();
  }

  private void glance() {
    undo.showTime();
    if (look.isDue()) {
      readAgain();
    } else {
      raised.showTime();
      others.showTime();
    }
  }

  private void showMore() {
    size += PAGE_SIZE;
    readAgain();
  }

  /// The address says what is wanted now, so that it is there again after a reload or a way back.
  private void narrow() {
    readFromTheTop();
    UI.getCurrent()
        .getPage()
        .getHistory()
        .replaceState(null, new Location(shelf.address(bar.filter())));
  }

  private void readFromTheTop() {
    size = PAGE_SIZE;
    readAgain();
  }

  private void readAgain() {
    String news = read();
    if (!news.isEmpty()) {
      status.say(news);
    }
  }

  /// @return what is new; empty when nothing is
  private String read() {
    LeadFilter filter = shelf.narrowed(bar.filter());
    DeskPage page = book.page(filter, 0, size);
    List<LeadLine> lines = page.lines();
    if (!filter.words().isEmpty()) {
      showAll(lines, "found", teller.say("found.hint", page.total()));
    } else if (shelf == Shelf.WAITING) {
      showLanes(lines);
    } else {
      showAll(lines, "shelf." + shelf, "");
    }
    empty.setVisible(lines.isEmpty());
    boolean isNarrow = filter.isNarrow() || !filter.words().isEmpty();
    empty.saying(teller.say(isNarrow ? "empty.filter" : "empty." + shelf));
    more.setVisible(page.total() > size);
    undelivered.show();
    tabs.show(shelf, filter, page);
    bar.show(page);
    keepTrail(lines);
    return news();
  }

  private void keepTrail(List<LeadLine> lines) {
    List<LeadId> ids = lines.stream().map(LeadLine::id).toList();
    String words = bar.filter().words();
    new DeskTrail(shelf.address(bar.filter()), words, size, ids, Optional.empty())
        .keep(UI.getCurrent());
  }

  private void showAll(List<LeadLine> lines, String key, String hint) {
    raised.show(List.of(), "raised-hands", "", bar.columns());
    others.show(lines, key, hint, bar.columns());
  }

  private void showLanes(List<LeadLine> lines) {
    var byHand = lines.stream().collect(Collectors.partitioningBy(LeadLine::isRaisedHand));
    List<LeadLine> hands = byHand.getOrDefault(true, List.of());
    List<LeadLine> ready = byHand.getOrDefault(false, List.of());
    raised.show(
        hands, "raised-hands", teller.say("raised-hands.hint", hands.size()), bar.columns());
    others.show(ready, "ready", teller.say("ready.hint", ready.size()), bar.columns());
  }

  /// What came since the desk was opened, wherever it stands in the list.
  private String news() {
    var fresh =
        book.since(opened.minus(SLOWEST)).stream().filter(line -> known.add(line.id())).toList();
    if (isFirstLook || fresh.isEmpty()) {
      isFirstLook = false;
      return "";
    }
    Set<LeadId> ids = fresh.stream().map(LeadLine::id).collect(Collectors.toSet());
    raised.markFresh(ids);
    others.markFresh(ids);
    return teller.say("new", fresh.size(), fresh.getFirst().name());
  }
}
