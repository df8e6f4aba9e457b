package org.usher.handoff.ui;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import org.usher.design.Markup;

/// Says which key does what.
final class KeyHelp extends Dialog {

  /// @param keys each with its words at `handoff.desk.key.<screen>.<key>`
  KeyHelp(String screen, List<String> keys, Teller teller) {
    setHeaderTitle(teller.say("keys"));
    addClassName("act-dialog");
    var list = Markup.of("dl", "facts keys");
    for (String key : keys) {
      list.holding(
          Markup.of("dt").holding(Markup.of("kbd").saying(key)),
          Markup.of("dd").saying(teller.say("key." + screen + "." + name(key))));
    }
    add(list);
    ComponentEventListener<ClickEvent<NativeButton>> closes = clicked -> close();
    getFooter().add(new NativeButton(teller.say("keys.close"), closes));
  }

  private static String name(String key) {
    return switch (key) {
      case "?" -> "help";
      case "/" -> "search";
      default -> key;
    };
  }
}
