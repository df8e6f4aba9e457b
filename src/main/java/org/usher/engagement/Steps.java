package org.usher.engagement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.usher.content.PageId;
import org.usher.question.QuestionId;

/// Tells what was counted on one screen as events, for those who learn from it.
final class Steps {

  private Steps() {}

  /// @param cells as a [Visit] gives them: the place of a page stands right before the page
  static List<Object> events(List<Cell> cells) {
    var events = new ArrayList<Object>();
    Map<PageId, Integer> offered = new LinkedHashMap<>();
    int rank = 0;
    for (Cell cell : cells) {
      String subject = cell.subject();
      switch (cell.kind()) {
        case SHOWN_AT_RANK, CHOSEN_AT_RANK -> rank = Integer.parseInt(subject);
        case SHOWN -> offered.put(new PageId(subject), rank);
        case CHOSEN -> events.add(new PageChosen(new PageId(subject), rank));
        case ANSWER ->
            events.add(
                new QuestionMet(new QuestionId(subject.substring(0, subject.indexOf(':'))), true));
        case SKIP -> events.add(new QuestionMet(new QuestionId(subject), false));
        default -> {}
      }
    }
    if (!offered.isEmpty()) {
      events.add(new PagesOffered(offered));
    }
    return events;
  }
}
