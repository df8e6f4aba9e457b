package org.usher.handoff.ui;

import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.BiConsumer;
import org.usher.content.Page;
import org.usher.content.PageId;
import org.usher.design.Markup;

/// Asks which page to send to the buyer, and with which words.
final class SendPageDialog extends ActDialog {

  private static final int MAX_NOTE = 2_000;

  private final Select<Page> pages = new Select<>();
  private final Area note = new Area("page-note", MAX_NOTE);
  private final transient Teller teller;
  private final transient BiConsumer<PageId, String> act;

  SendPageDialog(List<Page> all, Teller teller, BiConsumer<PageId, String> act) {
    super("page", teller);
    this.teller = teller;
    this.act = act;
    pages.setLabel(teller.say("page.which"));
    pages.setItems(all);
    pages.setItemLabelGenerator(Page::title);
    pages.addValueChangeListener(changed -> pages.setInvalid(false));
    add(
        pages,
        Markup.of("div", "field")
            .holding(
                Markup.of("label").with("for", "page-note").saying(teller.say("page.note")), note));
  }

  @Override
  boolean isDone() {
    Page page = pages.getValue();
    if (page == null) {
      pages.setErrorMessage(teller.say("page.missing"));
      pages.setInvalid(true);
      pages.focus();
      return false;
    }
    act.accept(page.id(), note.getValue().strip());
    return true;
  }
}
