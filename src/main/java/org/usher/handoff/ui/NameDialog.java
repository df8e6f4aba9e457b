package org.usher.handoff.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Predicate;

/// Asks under which name a filter is kept.
final class NameDialog extends ActDialog {

  private static final int MAX_LENGTH = 60;

  private final TextField name = new TextField();
  private final transient Teller teller;
  private final transient Predicate<String> keep;

  /// @param keep says whether there was room
  NameDialog(Teller teller, Predicate<String> keep) {
    super("filter.name", teller);
    this.teller = teller;
    this.keep = keep;
    name.setLabel(teller.say("filter.name.label"));
    name.setMaxLength(MAX_LENGTH);
    Shortcuts.addShortcutListener(name, this::attempt, Key.ENTER).listenOn(name);
    add(name);
    addOpenedChangeListener(opened -> {
      if (opened.isOpened()) {
        name.focus();
      }
    });
  }

  @Override
  boolean isDone() {
    String given = name.getValue().strip();
    if (!given.isEmpty() && keep.test(given)) {
      return true;
    }
    name.setErrorMessage(teller.say(given.isEmpty() ? "filter.name.missing" : "filter.full"));
    name.setInvalid(true);
    name.focus();
    return false;
  }
}
