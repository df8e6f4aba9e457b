package org.usher.handoff.ui;

import com.vaadin.flow.component.HtmlContainer;
import org.usher.design.Markup;

/// A field of one line on a staff screen, with its label and a hint: plain HTML, so that a screen
/// that has one needs nothing of the client that others do not need.
final class Entry extends HtmlContainer {

  private static final String VALUE = "value";

  private final Markup input;
  private final boolean isSecret;

  private Entry(String id, String type, String label, String hint) {
    super("div");
    addClassName("field");
    isSecret = type.equals("password");
    input = Markup.of("input").with("id", id).with("type", type).with("autocomplete", "off");
    input.getElement().addPropertyChangeListener(VALUE, "change", changed -> {});
    add(Markup.of("label").with("for", id).saying(label));
    if (!hint.isEmpty()) {
      input.with("aria-describedby", id + "-hint");
      add(Markup.of("p", "hint").with("id", id + "-hint").saying(hint));
    }
    add(input);
  }

  static Entry line(String id, String label, String hint) {
    return new Entry(id, "text", label, hint);
  }

  /// What is typed cannot be read over a shoulder.
  static Entry secret(String id, String label, String hint) {
    return new Entry(id, "password", label, hint);
  }

  Entry suggesting(String words) {
    input.with("placeholder", words);
    return this;
  }

  boolean isSecret() {
    return isSecret;
  }

  String value() {
    return input.getElement().getProperty(VALUE, "").strip();
  }

  void show(String value) {
    input.getElement().setProperty(VALUE, value);
  }

  void focus() {
    input.getElement().callJsFunction("focus");
  }
}
