package org.usher.handoff.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.usher.design.Markup;
import org.usher.design.StatusLine;
import org.usher.design.Words;
import org.usher.lead.Lane;
import org.usher.lead.LeadBook;
import org.usher.lead.LeadId;
import org.usher.lead.LeadLine;
import org.usher.staff.Staff;

/// All leads: those who raised a hand first, then by readiness and waiting time. New ones appear by
/// themselves.
@Route("desk")
@RolesAllowed({"SELLER", "ADMINISTRATOR"})
class DeskView extends HtmlContainer implements AfterNavigationObserver, HasDynamicTitle {

  private static final int PAGE_SIZE = 50;

  private final transient LeadBook book;
  private final transient Teller teller;
  private final transient Look look;
  private final StatusLine status = new StatusLine();
  private final ShelfTabs tabs;
  private final Markup empty = Markup.of("p", "empty");
  private final NativeButton more;
  private final LeadList raised;
  private final LeadList others;
  private final transient Set<LeadId> known = new HashSet<>();
  private Shelf shelf = Shelf.WAITING;
  private int size = PAGE_SIZE;
  private boolean isFirstLook = true;
  private Registration looking = () -> {};

  DeskView(LeadBook book, Staff staff, Words words, DeskPulse pulse, Clock clock) {
    super("div");
    this.book = book;
    this.teller = new Teller(words, staff, clock);
    this.look = new Look(pulse, clock);
    this.tabs = new ShelfTabs(teller);
    this.raised = new LeadList("raised", "lane raised", teller);
    this.others = new LeadList("others", "lane", teller);
    ComponentEventListener<ClickEvent<NativeButton>> showsMore = clicked -> showMore();
    this.more = new NativeButton(teller.say("more"), showsMore);
    more.addClassName("quiet");
    add(top(), status, tabs, Markup.of("div", "lanes").holding(raised, others, empty, more));
  }

  private Markup top() {
    return Markup.of("div", "top")
        .holding(
            Markup.of("h1").with("tabindex", "-1").saying(teller.say("title")),
            Markup.of("p", "quiet-note").saying(teller.say("by-itself")));
  }

  @Override
  public String getPageTitle() {
    return teller.say("title");
  }

  @Override
  protected void onAttach(AttachEvent event) {
    looking = look.begin(event.getUI(), this::glance);
  }

  @Override
  protected void onDetach(DetachEvent event) {
    looking.remove();
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    shelf = Shelf.read(event.getLocation().getQueryParameters().getParameters());
    size = PAGE_SIZE;
    read();
  }

  private void glance() {
    if (look.isDue()) {
      read();
    } else {
      raised.showTime();
      others.showTime();
    }
  }

  private void showMore() {
    size += PAGE_SIZE;
    read();
  }

  private void read() {
    List<LeadLine> waiting = book.lines(Lane.WAITING, 0, size);
    List<LeadLine> lines = linesOf(waiting);
    if (shelf == Shelf.WAITING) {
      showLanes(lines);
    } else {
      raised.show(List.of(), "raised-hands", "");
      others.show(lines, "shelf." + shelf, "");
    }
    empty.setVisible(lines.isEmpty());
    empty.saying(teller.say("empty." + shelf));
    more.setVisible(lines.size() == size);
    tabs.show(shelf, counts(waiting));
    tellNew(waiting);
  }

  private List<LeadLine> linesOf(List<LeadLine> waiting) {
    return switch (shelf) {
      case WAITING -> waiting;
      case MINE -> book.mine(0, size);
      case IN_HAND -> book.lines(Lane.IN_HAND, 0, size);
      case DONE -> book.lines(Lane.DONE, 0, size);
    };
  }

  private void showLanes(List<LeadLine> lines) {
    var byHand = lines.stream().collect(Collectors.partitioningBy(LeadLine::isRaisedHand));
    List<LeadLine> hands = byHand.getOrDefault(true, List.of());
    List<LeadLine> ready = byHand.getOrDefault(false, List.of());
    raised.show(hands, "raised-hands", teller.say("raised-hands.hint", hands.size()));
    others.show(ready, "ready", teller.say("ready.hint", ready.size()));
  }

  private Map<Shelf, Long> counts(List<LeadLine> waiting) {
    return Map.of(
        Shelf.WAITING,
        waiting.size() < size ? waiting.size() : book.count(Lane.WAITING),
        Shelf.IN_HAND,
        book.count(Lane.IN_HAND));
  }

  private void tellNew(List<LeadLine> waiting) {
    var fresh = waiting.stream().filter(line -> known.add(line.id())).toList();
    if (!isFirstLook && !fresh.isEmpty()) {
      Set<LeadId> ids = fresh.stream().map(LeadLine::id).collect(Collectors.toSet());
      raised.markFresh(ids);
      others.markFresh(ids);
      status.say(teller.say("new", fresh.size(), fresh.getFirst().name()));
    }
    isFirstLook = false;
  }
}
