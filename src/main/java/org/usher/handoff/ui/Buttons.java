package org.usher.handoff.ui;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.html.NativeButton;

/// Buttons of cards.
final class Buttons {

  private Buttons() {}

  /// One among others, of which none is the main one.
  static NativeButton small(String words, Runnable act) {
    ComponentEventListener<ClickEvent<NativeButton>> acts = clicked -> act.run();
    var button = new NativeButton(words, acts);
    button.addClassNames("quiet", "small");
    return button;
  }
}
