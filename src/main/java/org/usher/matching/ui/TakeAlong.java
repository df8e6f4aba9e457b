package org.usher.matching.ui;

import org.usher.design.Markup;

/// What a reader takes along. An address stands in a field, where it can be marked; where script
/// runs, a button copies it, and hands it on where the system can. A button prints.
///
/// The buttons are hidden in the document: the client shows each where the browser can do it.
final class TakeAlong {

  private final Journey journey;

  TakeAlong(Journey journey) {
    this.journey = journey;
  }

  /// To be copied.
  Markup address(String id, String label, String address) {
    return field(id, label, address, Markup.of("div", "beside"));
  }

  /// To be copied, or handed to the share sheet of the system with this title.
  Markup address(String id, String label, String address, String title) {
    var share =
        hand("share", journey.say("matching.hand.share"))
            .with("class", "quiet")
            .with("data-from", id)
            .with("data-title", title);
    return field(id, label, address, Markup.of("div", "beside").holding(share));
  }

  private Markup field(String id, String label, String address, Markup beside) {
    var input =
        Markup.of("input")
            .with("id", id)
            .with("type", "text")
            .marked("readonly")
            .with("value", address);
    var copy =
        hand("copy", journey.say("matching.hand.copy"))
            .with("data-from", id)
            .with("data-done", journey.say("matching.hand.copied"))
            .with("data-marked", journey.say("matching.hand.marked"));
    beside.addComponentAsFirst(copy);
    beside.addComponentAsFirst(input);
    return Markup.of("div", "field")
        .holding(Markup.of("label").with("for", id).saying(label), beside);
  }

  /// A button, and the words for who has none.
  Markup print(String words, String byTheBrowser) {
    return Markup.of("div", "print-hand")
        .holding(
            hand("print", words).with("class", "quiet"),
            Markup.of("p", "hint").saying(byTheBrowser));
  }

  private static Markup hand(String does, String words) {
    return Markup.of("button")
        .with("type", "button")
        .marked("hidden")
        .with("data-hand", does)
        .saying(words);
  }
}
