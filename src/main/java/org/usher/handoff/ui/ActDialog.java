package org.usher.handoff.ui;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;

/// Asks for what an act needs before it is done. Escape and Cancel leave everything as it was.
class ActDialog extends Dialog {

  /// @param key `handoff.desk.<key>` is the title, `<key>.do` the button
  ActDialog(String key, Teller teller) {
    setHeaderTitle(teller.say(key));
    addClassName("act-dialog");
    var act = button(teller.say(key + ".do"), this::attempt);
    act.addClassName("do");
    var cancel = button(teller.say("cancel"), this::close);
    cancel.addClassName("quiet");
    getFooter().add(cancel, act);
  }

  /// Does it when everything is there that it needs; else says what is missing.
  boolean isDone() {
    return true;
  }

  final void attempt() {
    if (isDone()) {
      close();
    }
  }

  private static NativeButton button(String words, Runnable act) {
    ComponentEventListener<ClickEvent<NativeButton>> acts = clicked -> act.run();
    return new NativeButton(words, acts);
  }
}
