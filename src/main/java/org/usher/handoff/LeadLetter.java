package org.usher.handoff;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.usher.brand.Brand;
import org.usher.lead.LeadId;
import org.usher.lead.Sheet;
import org.usher.lead.Way;
import org.usher.post.Mail;

/// The mail that tells sales of a lead: who, what they want, in their own words, why; with the way
/// they asked for one tap away, and no other, and the person as an entry for the address book.
@Component
final class LeadLetter {

  /// What fits on a phone beside the rest, in characters.
  private static final int A_SCREEN = 400;

  private final LeadWords words;
  private final Brand brand;

  LeadLetter(LeadWords words, Brand brand) {
    this.words = words;
    this.brand = brand;
  }

  /// @param note stands at the top; empty for none
  /// @param verdict where the reader can say what they think of the lead
  Mail mail(String to, LeadId lead, Sheet sheet, String note, Optional<String> verdict) {
    String desk = brand.absolute("/desk/lead/" + lead);
    Letter letter = letter(sheet, desk, note, verdict);
    return new Mail(
        to,
        Optional.of(sheet.person().email()).filter(_ -> sheet.way().open().contains(Way.EMAIL)),
        note.isEmpty() ? words.subject(sheet) : note + ": " + words.subject(sheet),
        letter.text(),
        letter.html(),
        List.of(AddressCard.of(lead, sheet, desk)));
  }

  /// Asks whoever reads it to delete a lead.
  ///
  /// @param where the place in which it stands
  Mail erased(String to, LeadId lead, String where) {
    Letter letter =
        Letter.in(words.language())
            .paragraph(words.say("handoff.erased.please", lead.toString()))
            .paragraph(
                where.isEmpty()
                    ? words.say("handoff.erased.where", lead.toString())
                    : words.say("handoff.erased.place", where, lead.toString()));
    String subject = words.say("handoff.erased.subject", lead.toString());
    return new Mail(to, Optional.empty(), subject, letter.text(), letter.html());
  }

  /// What a lead says now that its buyer has put something right.
  Mail corrected(String to, LeadId lead, Sheet sheet) {
    return mail(to, lead, sheet, words.say("handoff.corrected.note"), Optional.empty());
  }

  /// Asks whoever reads it to correct a lead in a system that we cannot tell.
  ///
  /// @param where the place in which it stands
  Mail correctByHand(String to, LeadId lead, String where) {
    Letter letter =
        Letter.in(words.language())
            .paragraph(words.say("handoff.corrected.place", where, lead.toString()))
            .button(words.say("handoff.sales.desk"), brand.absolute("/desk/lead/" + lead));
    String subject = words.say("handoff.corrected.subject", lead.toString());
    return new Mail(to, Optional.empty(), subject, letter.text(), letter.html());
  }

  private Letter letter(Sheet sheet, String desk, String note, Optional<String> verdict) {
    var letter = Letter.in(words.language());
    if (!note.isEmpty()) {
      letter.small(note);
    }
    letter.heading(words.who(sheet)).paragraph(words.asks(sheet));
    reach(letter, sheet);
    words(letter, sheet);
    letter.button(words.say("handoff.sales.desk"), desk);
    verdict.ifPresent(address -> letter.button(words.say("handoff.sales.verdict"), address));
    words.agreements(sheet).forEach(letter::small);
    return letter.small(words.grade(sheet)).small(words.approved(sheet));
  }

  /// Their own words first, then why; the other way round when the words fill a screen.
  private void words(Letter letter, Sheet sheet) {
    List<String> why = words.why(sheet);
    if (sheet.message().length() <= A_SCREEN) {
      letter.quote(sheet.message());
      why.forEach(letter::paragraph);
    } else {
      why.forEach(letter::paragraph);
      letter.quote(sheet.message());
    }
  }

  private void reach(Letter letter, Sheet sheet) {
    String email = sheet.person().email();
    String phone = sheet.person().phone();
    if (sheet.way().open().contains(Way.EMAIL)) {
      letter.button(words.say("handoff.sales.answer", email), "mailto:" + email);
    }
    if (sheet.way().open().contains(Way.PHONE) && !phone.isEmpty()) {
      String digits = phone.replaceAll("[^+0-9]", "");
      letter.button(words.say("handoff.sales.call", phone), "tel:" + digits);
    }
    letter.small(words.only(sheet));
  }
}
