package org.usher.matching;

import java.util.List;
import java.util.Optional;
import org.usher.content.PageId;
import org.usher.design.Text;
import org.usher.question.Condition;

/// Things that the editors declare to be comparable, side by side.
///
/// @param id unique on the site
/// @param things two to five
/// @param rows what they are compared by
public record Comparison(String id, Text title, Text lead, List<Thing> things, List<Row> rows) {

  public Comparison {
    things = List.copyOf(things);
    rows = List.copyOf(rows);
  }

  /// @param page where more stands about it
  public record Thing(Text name, Optional<PageId> page) {}

  /// @param values one for each thing, in their order
  /// @param matters whose answers make it one of the first to look at
  public record Row(Text name, List<Text> values, Condition matters) {

    public Row {
      values = List.copyOf(values);
    }
  }
}
