package org.usher.design;

import com.vaadin.flow.component.HtmlContainer;

/// A line that says what has just happened, and is read out by screen readers when it changes.
public final class StatusLine extends HtmlContainer {

  private boolean isOdd;

  /// An empty line.
  public StatusLine() {
    super("p");
    addClassName("status");
    getElement().setAttribute("role", "status");
  }

  /// Says that something was done.
  public void say(String words) {
    tell(words, false);
  }

  /// Says that something could not be done, and what to do.
  public void warn(String words) {
    tell(words, true);
  }

  /// Takes back what was said.
  public void clear() {
    setText("");
    removeClassName("warning");
  }

  /// The same words said twice are a change too, or nobody would hear them the second time.
  private void tell(String words, boolean isWarning) {
    isOdd = !isOdd;
    setText(isOdd ? words : words + "\u00a0");
    setClassName("warning", isWarning);
  }
}
