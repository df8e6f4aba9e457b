package org.usher.handoff.ui;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.function.Consumer;

/// Asks for the one reason why.
final class ReasonDialog<R extends Enum<R>> extends ActDialog {

  private final RadioButtonGroup<R> reasons = new RadioButtonGroup<>();
  private final transient Teller teller;
  private final transient Consumer<R> act;

  /// @param key `handoff.desk.<key>` is the title, `<key>.label` the question, `<key>.do` the
  ///   button
  /// @param words `handoff.desk.<words>.<reason>` names a reason
  ReasonDialog(String key, String words, R[] all, Teller teller, Consumer<R> act) {
    super(key, teller);
    this.teller = teller;
    this.act = act;
    reasons.setLabel(teller.say(key + ".label"));
    reasons.setItems(all);
    reasons.setItemLabelGenerator(reason -> teller.say(words + "." + reason.name()));
    reasons.addValueChangeListener(changed -> reasons.setInvalid(false));
    add(reasons);
  }

  @Override
  boolean isDone() {
    R reason = reasons.getValue();
    if (reason == null) {
      reasons.setErrorMessage(teller.say("reason.missing"));
      reasons.setInvalid(true);
      reasons.getElement().callJsFunction("focus");
      return false;
    }
    act.accept(reason);
    return true;
  }
}
