package org.usher.handoff.ui;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.html.NativeButton;
import java.util.function.Consumer;
import org.usher.design.Markup;
import org.usher.lead.LeadDetails;
import org.usher.lead.Note;

/// What sales wrote down, and a field for more.
final class NotesPart {

  private static final String ID = "note";
  private static final int MAX_LENGTH = 4_000;

  private final Markup list = Markup.of("ul", "plain-list notes");
  private final Area words = new Area(ID, MAX_LENGTH);
  private final Teller teller;
  private final Consumer<String> keep;

  NotesPart(Teller teller, Consumer<String> keep) {
    this.teller = teller;
    this.keep = keep;
  }

  Markup whole() {
    ComponentEventListener<ClickEvent<NativeButton>> keeps = clicked -> keep();
    var button = new NativeButton(teller.say("note.keep"), keeps);
    button.addClassNames("quiet", "small");
    return Markup.of("section")
        .holding(
            Markup.of("h2").saying(teller.say("notes")),
            list,
            Markup.of("div", "field")
                .holding(
                    Markup.of("label").with("for", ID).saying(teller.say("note.label")), words),
            button);
  }

  private void keep() {
    if (!words.getValue().isBlank()) {
      keep.accept(words.getValue());
      words.clear();
    }
  }

  void focus() {
    words.getElement().callJsFunction("focus");
  }

  void show(LeadDetails details) {
    list.removeAll();
    details.notes().forEach(note -> list.add(item(note)));
  }

  private Markup item(Note note) {
    return Markup.of("li", "note")
        .holding(
            Markup.of("p", "own").with("dir", "auto").saying(note.words()),
            Markup.of("p", "quiet-note")
                .saying(teller.say("note.by", teller.actor(note.by()), teller.ago(note.at()))));
  }
}
