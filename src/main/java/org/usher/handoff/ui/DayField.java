package org.usher.handoff.ui;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.usher.design.Markup;

/// Asks for a day to come, with the usual ones a tap away.
final class DayField extends HtmlContainer {

  private static final int[] MONTHS = {1, 3, 6, 12};

  private final Input day = new Input();
  private final Markup problem = Markup.of("p", "error");
  private final transient Teller teller;

  /// @param id of the input, unique on the page
  DayField(String id, String label, Teller teller) {
    super("div");
    this.teller = teller;
    addClassNames("field", "day-field");
    day.setType("date");
    day.setId(id);
    day.getElement().setAttribute("min", teller.today().plusDays(1).toString());
    problem.setVisible(false);
    var usual = Markup.of("div", "chips");
    for (int months : MONTHS) {
      ComponentEventListener<ClickEvent<NativeButton>> chooses =
          clicked -> set(teller.today().plusMonths(months));
      var button = new NativeButton(teller.say("day.months", months), chooses);
      button.addClassName("chip");
      usual.add(button);
    }
    add(Markup.of("label").with("for", id).saying(label), day, usual, problem);
  }

  void set(LocalDate chosen) {
    day.setValue(chosen.toString());
  }

  /// The day, when it is one to come; else says what is missing.
  Optional<LocalDate> future() {
    Optional<LocalDate> chosen = written().filter(date -> date.isAfter(teller.today()));
    problem.saying(teller.say("day.missing"));
    problem.setVisible(chosen.isEmpty());
    if (chosen.isEmpty()) {
      day.focus();
    }
    return chosen;
  }

  private Optional<LocalDate> written() {
    try {
      return Optional.of(LocalDate.parse(day.getValue()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
