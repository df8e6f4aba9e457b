package org.usher.handoff;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.usher.content.Publication;
import org.usher.lead.Sheet;
import org.usher.lead.Way;
import org.usher.visitor.PersonDetails;

/// What every message to sales says, part by part, so that channels differ in form only. In the
/// site's own language; what the buyer wrote and saw stays as it is.
@Component
final class LeadWords {

  private final SheetWords words;
  private final Publication publication;

  LeadWords(SheetWords words, Publication publication) {
    this.words = words;
    this.publication = publication;
  }

  String language() {
    return publication.current().settings().mainLanguage();
  }

  String say(String key, Object... arguments) {
    return words.say(language(), key, arguments);
  }

  String who(Sheet sheet) {
    return words.who(sheet.person());
  }

  String subject(Sheet sheet) {
    return say(
        sheet.isRaisedHand() ? "handoff.sales.subject" : "handoff.sales.subject-later", who(sheet));
  }

  /// What they want, in one sentence.
  String asks(Sheet sheet) {
    return sheet.evidence().isEmpty() ? "" : sheet.evidence().getLast();
  }

  /// Why this lead, in up to two sentences.
  List<String> why(Sheet sheet) {
    return sheet.evidence().isEmpty()
        ? List.of()
        : sheet.evidence().subList(0, sheet.evidence().size() - 1);
  }

  /// How to reach them: the way they asked for, and no other.
  List<Line> reach(Sheet sheet) {
    PersonDetails person = sheet.person();
    var lines = new ArrayList<Line>();
    lines.add(new Line(say("handoff.sales.way"), say("handoff.sales.way." + sheet.way())));
    if (sheet.way().open().contains(Way.EMAIL)) {
      lines.add(new Line(say("handoff.sales.email"), person.email()));
    }
    if (sheet.way().open().contains(Way.PHONE) && !person.phone().isEmpty()) {
      lines.add(new Line(say("handoff.sales.phone"), person.phone()));
    }
    return lines;
  }

  /// Which way they asked for, and what is not to be done before somebody has spoken with them.
  String only(Sheet sheet) {
    return say("handoff.sales.only." + sheet.way());
  }

  List<String> agreements(Sheet sheet) {
    return words.agreements(language(), sheet);
  }

  String grade(Sheet sheet) {
    return say("handoff.sales.grade", sheet.grade().toString());
  }

  String approved(Sheet sheet) {
    return say("handoff.sales.approved", words.time(language(), sheet.at()));
  }

  record Line(String name, String value) {}
}
