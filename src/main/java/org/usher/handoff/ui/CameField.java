package org.usher.handoff.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.usher.design.Markup;
import org.usher.lead.Came;
import org.usher.lead.Came.Between;
import org.usher.lead.Came.Lately;

/// Asks when the leads came that are wanted: whenever, lately, or between two days.
final class CameField extends HtmlContainer {

  private static final Came DAYS = new Between(Optional.empty(), Optional.empty());

  private final transient Teller teller;
  private final transient Consumer<Came> changed;
  private final Choice<Came> choice;
  private final Input from = new Input(ValueChangeMode.ON_CHANGE);
  private final Input to = new Input(ValueChangeMode.ON_CHANGE);
  private final Markup days;
  private transient Came chosen = Came.EVER;

  CameField(Teller teller, Consumer<Came> changed) {
    super("div");
    this.teller = teller;
    this.changed = changed;
    this.choice =
        new Choice<>(
            "filter-came",
            teller.say("filter.came"),
            "",
            List.of(Came.EVER, new Lately(7), new Lately(30), DAYS),
            this::words,
            Came.EVER,
            this::choose);
    this.days =
        Markup.of("div", "filter-days").holding(day(from, "filter-from"), day(to, "filter-to"));
    days.setVisible(false);
    addClassName("filter-came");
    add(choice, days);
  }

  private String words(Came came) {
    return switch (came) {
      case Lately(int count) -> teller.say("filter.came.days", count);
      case Between _ -> teller.say("filter.came.between");
      case Came.Ever() -> teller.say("filter.came.ever");
    };
  }

  private Markup day(Input field, String id) {
    field.setType("date");
    field.setId(id);
    field.addValueChangeListener(typed -> {
      if (typed.isFromClient()) {
        tell(new Between(read(from), read(to)));
      }
    });
    return Markup.of("div", "field")
        .holding(
            Markup.of("label").with("for", id).saying(teller.say(id.replace('-', '.'))), field);
  }

  private static Optional<LocalDate> read(Input field) {
    try {
      return Optional.of(LocalDate.parse(field.getValue()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private void choose(Came came) {
    show(came);
    tell(came);
  }

  private void tell(Came came) {
    chosen = came;
    changed.accept(came);
  }

  /// Shows it, and tells nobody.
  void show(Came came) {
    chosen = came;
    boolean isBetween = came instanceof Between;
    choice.show(isBetween ? DAYS : came);
    days.setVisible(isBetween);
    if (came instanceof Between(Optional<LocalDate> first, Optional<LocalDate> last)) {
      from.setValue(first.map(LocalDate::toString).orElse(""));
      to.setValue(last.map(LocalDate::toString).orElse(""));
    }
  }

  boolean isNarrow() {
    return !chosen.equals(Came.EVER);
  }
}
