package org.usher.handoff.ui;

import com.vaadin.flow.component.HtmlContainer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.usher.design.Markup;

/// One of several, as a plain HTML list to choose from, with its label and a hint.
final class Choice<T> extends HtmlContainer {

  private static final String VALUE = "value";

  private final Markup select;
  private final transient List<T> items;

  Choice(
      String id,
      String label,
      String hint,
      List<T> items,
      Function<T, String> words,
      T chosen,
      Consumer<T> changed) {
    super("div");
    this.items = new ArrayList<>(items);
    addClassName("field");
    select = Markup.of("select").with("id", id);
    for (int number = 0; number < items.size(); number++) {
      select.add(
          Markup.of("option")
              .with(VALUE, Integer.toString(number))
              .marked("selected", items.get(number).equals(chosen))
              .saying(words.apply(items.get(number))));
    }
    show(chosen);
    select
        .getElement()
        .addPropertyChangeListener(
            VALUE,
            "change",
            event -> {
              if (event.isUserOriginated()) {
                changed.accept(value());
              }
            });
    add(Markup.of("label").with("for", id).saying(label), select);
    if (!hint.isEmpty()) {
      add(Markup.of("p", "hint").saying(hint));
    }
  }

  /// What is chosen; whatever else a browser says, the first.
  T value() {
    String number = select.getElement().getProperty(VALUE, "0");
    int index = number.matches("[0-9]{1,4}") ? Integer.parseInt(number) : 0;
    return items.get(index < items.size() ? index : 0);
  }

  void show(T item) {
    select.getElement().setProperty(VALUE, Integer.toString(Math.max(0, items.indexOf(item))));
  }
}
