package org.usher.handoff.ui;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.function.Consumer;
import org.usher.design.Markup;
import org.usher.lead.LeadDetails;
import org.usher.lead.LeadId;
import org.usher.lead.LeadLine;

/// Other leads that have to do with this one: the same matter twice, the same person before, their
/// colleagues.
final class BesidePart {

  private final Markup whole = Markup.of("div", "beside-leads");
  private final Teller teller;
  private final Consumer<LeadId> merge;

  /// @param merge asks whether the other lead becomes part of this one
  BesidePart(Teller teller, Consumer<LeadId> merge) {
    this.teller = teller;
    this.merge = merge;
  }

  Markup whole() {
    return whole;
  }

  void show(LeadDetails details) {
    whole.removeAll();
    boolean isOpen = details.line().status().isOpen() && isFree(details.line());
    List<LeadLine> duplicates = details.duplicates();
    List<LeadLine> before =
        details.others().stream().filter(other -> !duplicates.contains(other)).toList();
    List<LeadLine> company =
        details.company().stream().filter(other -> !duplicates.contains(other)).toList();
    add("duplicates", duplicates, isOpen);
    add("others", before, false);
    add("company", company, false);
    whole.setVisible(whole.getComponentCount() > 0);
  }

  private boolean isFree(LeadLine line) {
    return line.owner().filter(owner -> !teller.isMe(owner)).isEmpty();
  }

  private void add(String key, List<LeadLine> leads, boolean canMerge) {
    if (!leads.isEmpty()) {
      whole.add(
          Markup.of("section", "card")
              .holding(
                  Markup.of("h2").saying(teller.say(key)),
                  Markup.of("ul", "plain-list")
                      .holding(leads.stream().map(lead -> item(lead, canMerge)).toList())));
    }
  }

  private Markup item(LeadLine other, boolean canMerge) {
    String status = teller.say("status." + other.status());
    var item =
        Markup.of("li")
            .holding(
                Markup.of("a")
                    .with("href", "desk/lead/" + other.id())
                    .with("dir", "auto")
                    .marked("router-link")
                    .saying(other.name()),
                Markup.of("span", "quiet-note")
                    .saying(
                        teller.say(
                            "others.lead", teller.times().moment(other.waitingSince()), status)));
    if (canMerge && other.status().isMergeable() && isFree(other)) {
      ComponentEventListener<ClickEvent<NativeButton>> merges = clicked -> merge.accept(other.id());
      var button = new NativeButton(teller.say("merge.button"), merges);
      button.addClassNames("quiet", "small");
      item.add(button);
    }
    return item;
  }
}
