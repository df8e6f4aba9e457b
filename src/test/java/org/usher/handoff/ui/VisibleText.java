package org.usher.handoff.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasText;
import java.util.stream.Collectors;

/// What somebody who looks at a component reads.
final class VisibleText {

  private VisibleText() {}

  static String of(Component component) {
    if (!component.isVisible()) {
      return "";
    }
    String own = component instanceof HasText text ? text.getText() : "";
    String within = component.getChildren().map(VisibleText::of).collect(Collectors.joining(" "));
    return (own + " " + within).strip();
  }
}
