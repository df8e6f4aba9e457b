package org.usher.handoff.ui;

import com.vaadin.flow.component.HtmlContainer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.usher.design.Markup;
import org.usher.lead.DeskColumn;
import org.usher.lead.LeadId;
import org.usher.lead.LeadLine;

/// Some leads under a heading, in the order given.
final class LeadList extends HtmlContainer {

  private final transient Teller teller;
  private final Markup heading;
  private final Markup hint = Markup.of("p", "quiet-note");
  private final Markup list = Markup.of("ol", "leads");
  private final transient Map<LeadId, LeadRow> rows = new HashMap<>();

  /// @param id of the heading, unique on the page
  LeadList(String id, String classes, Teller teller) {
    super("section");
    this.teller = teller;
    this.heading = Markup.of("h2").with("id", id);
    addClassNames(classes.split(" "));
    getElement().setAttribute("aria-labelledby", id);
    add(Markup.of("header").holding(heading, hint), list);
  }

  /// Shows these leads and no others. Rows that stay where they are are not touched.
  ///
  /// @param key of the heading
  void show(List<LeadLine> lines, String key, String hintWords, Set<DeskColumn> columns) {
    heading.saying(teller.say(key));
    hint.saying(hintWords);
    forgetOthers(lines);
    for (int place = 0; place < lines.size(); place++) {
      LeadLine line = lines.get(place);
      LeadRow row = rows.get(line.id());
      if (row == null) {
        row = new LeadRow(line, teller);
        rows.put(line.id(), row);
      }
      row.show(line, columns);
      if (list.getElement().indexOfChild(row.getElement()) != place) {
        list.getElement().insertChild(place, row.getElement());
      }
    }
    setVisible(!lines.isEmpty());
  }

  /// Gives one of them the focus, when it is here.
  void focus(LeadId lead) {
    Optional.ofNullable(rows.get(lead)).ifPresent(LeadRow::focus);
  }

  void markFresh(Set<LeadId> fresh) {
    rows.forEach((id, row) -> {
      if (fresh.contains(id)) {
        row.markFresh();
      }
    });
  }

  void showTime() {
    rows.values().forEach(LeadRow::showTime);
  }

  private void forgetOthers(List<LeadLine> lines) {
    var gone = new HashSet<>(rows.keySet());
    lines.forEach(line -> gone.remove(line.id()));
    gone.stream()
        .map(rows::remove)
        .filter(Objects::nonNull)
        .forEach(row -> list.getElement().removeChild(row.getElement()));
  }
}
