package org.usher.handoff.ui;

import com.vaadin.flow.component.HtmlContainer;
import java.util.ArrayList;
import java.util.List;
import org.usher.design.Markup;
import org.usher.lead.DeskPage;
import org.usher.lead.LeadFilter;

/// Links to the shelves, with how many leads are on them.
final class ShelfTabs extends HtmlContainer {

  private final transient Teller teller;
  private final transient List<Tab> tabs = new ArrayList<>();

  private record Tab(Shelf shelf, Markup link) {}

  ShelfTabs(Teller teller) {
    super("nav");
    this.teller = teller;
    addClassName("tabs");
    getElement().setAttribute("aria-label", teller.say("shelves"));
    for (Shelf shelf : Shelf.values()) {
      var link = Markup.of("a").with("href", shelf.address()).marked("router-link");
      tabs.add(new Tab(shelf, link));
      add(link);
    }
  }

  /// What the list is narrowed by stays on the way to another shelf. Decided ones are not counted:
  /// that number only grows.
  void show(Shelf shown, LeadFilter filter, DeskPage page) {
    for (Tab tab : tabs) {
      String name = teller.say("shelf." + tab.shelf());
      boolean isCounted = tab.shelf() != Shelf.DONE;
      tab.link()
          .saying(isCounted ? teller.say("shelf.count", name, tab.shelf().count(page)) : name);
      tab.link().with("href", tab.shelf().address(filter));
      mark(tab.link(), tab.shelf() == shown);
    }
  }

  private static void mark(Markup link, boolean isShown) {
    if (isShown) {
      link.with("aria-current", "true");
    } else {
      link.getElement().removeAttribute("aria-current");
    }
  }
}
