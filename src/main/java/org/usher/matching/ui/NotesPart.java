package org.usher.matching.ui;

import java.util.ArrayList;
import java.util.List;
import org.usher.content.Glossary.Term;
import org.usher.content.Page;
import org.usher.design.Foreign;
import org.usher.design.Markup;

/// What stands below an article for those who followed a mark in it: notes, and the words of the
/// glossary. Each leads back to where it was marked.
final class NotesPart {

  private final Journey journey;
  private final Page page;
  private final ArticleBody body;

  NotesPart(Journey journey, Page page, ArticleBody body) {
    this.journey = journey;
    this.page = page;
    this.body = body;
  }

  List<Markup> whole() {
    var parts = new ArrayList<Markup>();
    if (!body.notes().isEmpty()) {
      parts.add(notes());
    }
    if (!body.terms().isEmpty()) {
      parts.add(terms());
    }
    return parts;
  }

  private Markup notes() {
    var list = Markup.of("ol");
    body.notes().sequencedKeySet().forEach(name -> list.holding(note(name)));
    return section("notes", "matching.notes").holding(list);
  }

  private Markup note(String name) {
    return Markup.of("li")
        .with("id", "n-" + name)
        .holding(
            Markup.html("span", "note-text", page.extras().notes().getOrDefault(name, "")),
            back("r-" + name));
  }

  private Markup terms() {
    var list = Markup.of("dl");
    body.terms().forEach(term -> list.holding(term(term)));
    return section("terms", "matching.terms").holding(list);
  }

  private Markup term(Term term) {
    return Markup.of("div")
        .with("id", "t-" + term.id())
        .holding(
            Markup.of("dt").saying(term.word()),
            Markup.of("dd")
                .holding(
                    Markup.of("span").with("id", "d-" + term.id()).saying(term.means()),
                    back("w-" + term.id())));
  }

  private Markup section(String classes, String key) {
    return Markup.of("section", classes).holding(ours(Markup.of("h2")).saying(journey.say(key)));
  }

  /// Our own words are in the reader's language, whatever the page is written in.
  private Markup ours(Markup part) {
    return Foreign.within(part, journey.language(), page.language());
  }

  private Markup back(String id) {
    return ours(Markup.of("a", "back"))
        .with("href", body.here(id))
        .marked("router-ignore")
        .with("aria-label", journey.say("matching.back"))
        .saying("↩");
  }
}
