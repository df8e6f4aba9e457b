package org.usher.matching;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.usher.content.PageId;
import org.usher.matching.OutcomeCell.Kind;

/// Says to which cells an event goes, and for how much: of the answers of one visitor each goes to
/// a cell of its own, so that no two can be put together again.
final class OutcomeCells {

  private OutcomeCells() {}

  static Map<OutcomeCell, Double> of(Offered offered, LocalDate day) {
    var cells = new HashMap<OutcomeCell, Double>();
    offered
        .ranks()
        .forEach((page, rank) -> {
          cells.put(OutcomeCell.page(day, Kind.SHOWN, page.slug()), 1.0);
          cells.put(
              OutcomeCell.page(day, Kind.EXAMINED, page.slug()), Examination.propensity(rank));
        });
    return cells;
  }

  static Map<OutcomeCell, Double> of(Chosen chosen, LocalDate day) {
    return Map.of(OutcomeCell.page(day, Kind.CHOSEN, chosen.page().slug()), 1.0);
  }

  static Map<OutcomeCell, Double> of(Asked asked, LocalDate day) {
    var kind = asked.isAnswered() ? Kind.ANSWERED : Kind.SKIPPED;
    return Map.of(OutcomeCell.question(day, kind, asked.question().value()), 1.0);
  }

  static Map<OutcomeCell, Double> of(Helped helped, LocalDate day) {
    var cells = new HashMap<OutcomeCell, Double>();
    var kind = Kind.of(helped.how());
    for (PageId page : helped.pages()) {
      double weight = Examination.weight(helped.rank(page)) * helped.times();
      cells.merge(OutcomeCell.page(day, kind, page.slug()), weight, Double::sum);
      helped
          .answers()
          .given()
          .forEach((question, options) ->
              options.forEach(option ->
                  cells.merge(
                      new OutcomeCell(day, kind, page.slug(), question.value(), option.value()),
                      weight / options.size(),
                      Double::sum)));
    }
    return cells;
  }
}
