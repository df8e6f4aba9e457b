package org.usher.handoff.ui;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.NativeButton;
import java.io.ByteArrayOutputStream;
import java.util.Base64;
import org.usher.design.Markup;
import org.usher.design.Speech;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A file that somebody picks, brought here piece by piece through the live page, so that nobody
/// who is not signed in can send a large one.
final class PickedFile extends HtmlContainer {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// Below what one request of the live page may hold, in Base64.
  private static final int PIECE = 480_000;

  /// A past of 200,000 leads.
  private static final long MOST_BYTES = 40_000_000;

  private static final String READ =
      """
      return (async () => {
        const file = this.files[0];
        if (!file) return '{}';
        const bytes = new Uint8Array(await file.slice($0, $1).arrayBuffer());
        let text = '';
        for (let i = 0; i < bytes.length; i += 8192)
          text += String.fromCharCode.apply(null, bytes.subarray(i, i + 8192));
        return JSON.stringify({name: file.name, size: file.size, piece: btoa(text)});
      })()\
      """;

  private final transient Speech speech;
  private final transient Runnable whenHere;
  private final Markup input =
      Markup.of("input").with("type", "file").with("accept", ".csv,.txt,text/csv");
  private final Markup progress = Markup.of("p", "quiet-note").with("role", "status");
  private transient ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private String name = "";

  /// Which reading it is: what was asked for in an earlier one is not heard any more.
  private int reading;

  /// @param id of the field, once on a screen
  /// @param act what the button says
  PickedFile(String id, String act, Speech speech, Runnable whenHere) {
    super("section");
    this.speech = speech;
    this.whenHere = whenHere;
    addClassNames("measure", "form");
    ComponentEventListener<ClickEvent<NativeButton>> reads = clicked -> begin();
    add(
        Markup.of("div", "field")
            .holding(
                Markup.of("label").with("for", id).saying(speech.say("handoff.past.choose")),
                input.with("id", id)),
        new NativeButton(act, reads),
        progress);
  }

  byte[] bytes() {
    return bytes.toByteArray();
  }

  String name() {
    return name;
  }

  void clear() {
    reading++;
    bytes.reset();
    progress.saying("");
    input.getElement().executeJs("this.value = ''");
  }

  private void begin() {
    reading++;
    bytes.reset();
    next();
  }

  private void next() {
    int from = bytes.size();
    int number = reading;
    input
        .getElement()
        .executeJs(READ, from, from + PIECE)
        .then(String.class, json -> take(number, json));
  }

  private void take(int number, String json) {
    if (number == reading) {
      take(json);
    }
  }

  private void take(String json) {
    JsonNode piece = JSON.readTree(json);
    long size = piece.path("size").asLong(-1);
    if (size < 0) {
      progress.saying(speech.say("handoff.past.none-chosen"));
      return;
    }
    if (size > MOST_BYTES) {
      progress.saying(speech.say("handoff.past.too-large", MOST_BYTES / 1_000_000));
      return;
    }
    name = piece.path("name").asString("");
    byte[] read = Base64.getDecoder().decode(piece.path("piece").asString(""));
    bytes.write(read, 0, read.length);
    if (read.length > 0 && bytes.size() < size) {
      progress.saying(speech.say("handoff.past.reading", bytes.size() * 100L / size));
      next();
    } else {
      progress.saying("");
      whenHere.run();
    }
  }
}
