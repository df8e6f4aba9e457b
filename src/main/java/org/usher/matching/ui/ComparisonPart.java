package org.usher.matching.ui;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.usher.design.Markup;
import org.usher.matching.Comparison;
import org.usher.question.Condition;

/// Comparable things side by side; what matters for these answers stands first and says so.
final class ComparisonPart {

  private final Journey journey;

  ComparisonPart(Journey journey) {
    this.journey = journey;
  }

  Markup whole(Comparison comparison) {
    String id = "compare-" + comparison.id();
    return Markup.of("section", "compare")
        .holding(
            Markup.of("h2").with("id", id).saying(comparison.title().in(journey.language())),
            Markup.of("p", "hint").saying(comparison.lead().in(journey.language())),
            Markup.of("div", "scroll")
                .with("role", "region")
                .with("tabindex", "0")
                .with("aria-labelledby", id)
                .holding(Markup.of("table").holding(head(comparison), body(comparison))));
  }

  private Markup head(Comparison comparison) {
    return Markup.of("thead")
        .holding(
            Markup.of("tr")
                .holding(
                    Markup.of("th")
                        .with("scope", "col")
                        .saying(journey.say("matching.journey.compared")))
                .holding(comparison.things().stream().map(this::thing).toList()));
  }

  private Markup thing(Comparison.Thing thing) {
    String name = thing.name().in(journey.language());
    var cell = Markup.of("th").with("scope", "col");
    return thing
        .page()
        .flatMap(id -> journey.site().page(id, journey.language()))
        .map(page -> cell.holding(Markup.link(journey.to(page), name)))
        .orElseGet(() -> cell.saying(name));
  }

  private Markup body(Comparison comparison) {
    List<Comparison.Row> rows =
        comparison.rows().stream()
            .sorted(Comparator.comparing((Comparison.Row row) -> !matters(row)))
            .toList();
    return Markup.of("tbody").holding(rows.stream().map(row -> row(comparison, row)).toList());
  }

  private boolean matters(Comparison.Row row) {
    return !row.matters().equals(Condition.ALWAYS) && row.matters().holds(journey.answers());
  }

  private Markup row(Comparison comparison, Comparison.Row row) {
    var name = Markup.of("th").with("scope", "row");
    name.add(row.name().in(journey.language()));
    if (matters(row)) {
      name.holding(Markup.of("span", "matters").saying(journey.say("matching.journey.matters")));
    }
    return Markup.of("tr")
        .holding(name)
        .holding(
            IntStream.range(0, row.values().size())
                .mapToObj(index ->
                    Markup.of("td")
                        .with(
                            "data-label",
                            comparison.things().get(index).name().in(journey.language()))
                        .saying(row.values().get(index).in(journey.language())))
                .toList());
  }
}
