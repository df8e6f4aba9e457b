package org.usher.handoff.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;

/// Lets an open screen look whether there is something new, as a browser does every two seconds.
final class DeskLooks {

  private DeskLooks() {}

  static void once() {
    ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), false));
  }
}
