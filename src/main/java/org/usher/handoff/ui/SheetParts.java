package org.usher.handoff.ui;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.usher.design.Markup;
import org.usher.lead.Sheet;
import org.usher.lead.Way;
import org.usher.visitor.PersonDetails;

/// What the frozen sheet says, part by part. It never changes, so neither do these. Whatever a
/// buyer wrote stands by itself, so that it cannot turn the words around it.
final class SheetParts {

  private final Sheet sheet;
  private final PersonDetails person;
  private final Teller teller;

  SheetParts(Sheet sheet, Teller teller) {
    this.sheet = sheet;
    this.person = sheet.person();
    this.teller = teller;
  }

  /// Empty when they did not say.
  List<Markup> company() {
    return person.company().isEmpty()
        ? List.of()
        : List.of(Markup.of("p", "lead").with("dir", "auto").saying(person.company()));
  }

  Markup why() {
    return Markup.of("section", "why")
        .holding(
            Markup.of("h2").saying(teller.say("why")),
            Markup.of("div", "sentences")
                .holding(
                    sheet.evidence().stream()
                        .map(words -> Markup.of("p").with("dir", "auto").saying(words))
                        .toList()));
  }

  /// Empty when they wrote nothing.
  List<Markup> ownWords() {
    return sheet.message().isBlank()
        ? List.of()
        : List.of(
            section("own-words")
                .holding(
                    Markup.of("blockquote", "own-words")
                        .with("dir", "auto")
                        .saying(sheet.message())));
  }

  /// @param ways how they may be reached now; the others are not offered
  Markup reach(Set<Way> ways) {
    var part =
        Markup.of("section", "card")
            .holding(
                Markup.of("h2").saying(teller.say("reach")),
                Markup.of("div", "reach").holding(buttons(ways)));
    if (ways.isEmpty()) {
      part.add(Markup.of("p", "error").saying(teller.say("reach.none")));
    } else if (ways.size() < Way.values().length) {
      part.add(Markup.of("p", "quiet-note").saying(teller.say("reach.only." + sheet.way())));
    }
    return part.holding(Markup.of("dl", "facts").holding(facts()));
  }

  /// The way they prefer stands first.
  private List<Markup> buttons(Set<Way> ways) {
    var buttons = new ArrayList<Markup>();
    if (ways.contains(Way.EMAIL)) {
      buttons.add(button(mailto(), teller.say("reach.mail", person.email())));
    }
    if (ways.contains(Way.PHONE) && !person.phone().isEmpty()) {
      var call = button(tel(), teller.say("reach.call", person.phone()));
      buttons.add(sheet.way() == Way.PHONE ? 0 : buttons.size(), call);
    }
    buttons.stream().skip(1).forEach(SheetParts::secondary);
    return buttons;
  }

  private static Markup button(String href, String words) {
    return Markup.of("a", "button")
        .with("href", href)
        .marked("router-ignore")
        .holding(Markup.of("bdi").saying(words));
  }

  private static void secondary(Markup button) {
    button.with("class", "button quiet");
  }

  private String mailto() {
    return "mailto:" + URLEncoder.encode(person.email(), UTF_8).replace("%40", "@");
  }

  private String tel() {
    String digits = person.phone().replaceAll("[^0-9+]", "");
    return "tel:" + digits;
  }

  private List<Markup> facts() {
    var way = fact("way", teller.say("way." + sheet.way()));
    var grade = fact("grade.name", teller.say("grade", sheet.grade().toString()));
    var time = sheet.time().isEmpty() ? Stream.<Markup>of() : fact("time", sheet.time());
    return Stream.of(way, time, grade).flatMap(fact -> fact).toList();
  }

  private Stream<Markup> fact(String key, String words) {
    return Stream.of(
        Markup.of("dt").saying(teller.say(key)), Markup.of("dd").with("dir", "auto").saying(words));
  }

  private Markup section(String key) {
    return Markup.of("section").holding(Markup.of("h2").saying(teller.say(key)));
  }
}
