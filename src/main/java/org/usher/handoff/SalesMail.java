package org.usher.handoff;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.usher.brand.Brand;
import org.usher.content.Publication;
import org.usher.lead.Sheet;
import org.usher.post.Composer;
import org.usher.post.Mail;
import org.usher.post.Message;
import org.usher.visitor.PersonDetails;

/// The mail that tells a seller of a lead: who, what they want, in their own words, why; with the
/// call and the answer one tap away.
@Component
final class SalesMail implements Composer {

  static final String KIND = "handoff-sales";

  /// What fits on a phone beside the rest, in characters.
  private static final int A_SCREEN = 400;

  private final FrozenSheets sheets;
  private final SalesAddresses addresses;
  private final SheetWords words;
  private final Publication publication;
  private final Brand brand;

  SalesMail(
      FrozenSheets sheets,
      SalesAddresses addresses,
      SheetWords words,
      Publication publication,
      Brand brand) {
    this.sheets = sheets;
    this.addresses = addresses;
    this.words = words;
    this.publication = publication;
    this.brand = brand;
  }

  @Override
  public String kind() {
    return KIND;
  }

  /// Cancelled too when the seller has left.
  @Override
  public Optional<Message> compose(String reference, byte[] sealed) {
    return sheets
        .open(reference, sealed)
        .flatMap(opened -> addresses.at(opened.destination()).map(to -> mail(to, opened)));
  }

  private Mail mail(String to, FrozenSheets.Opened opened) {
    Sheet sheet = opened.sheet();
    String who = words.who(sheet.person());
    String subject =
        say(sheet.isRaisedHand() ? "handoff.sales.subject" : "handoff.sales.subject-later", who);
    Letter letter = letter(opened, who);
    return new Mail(to, Optional.of(sheet.person().email()), subject, letter.text(), letter.html());
  }

  private Letter letter(FrozenSheets.Opened opened, String who) {
    Sheet sheet = opened.sheet();
    var letter = Letter.in(language()).heading(who).paragraph(sheet.evidence().getLast());
    reach(letter, sheet.person());
    words(letter, sheet);
    letter.button(say("handoff.sales.desk"), brand.absolute("/desk/lead/" + opened.lead()));
    words.agreements(language(), sheet).forEach(letter::small);
    return letter
        .small(say("handoff.sales.grade", sheet.grade().toString()))
        .small(say("handoff.sales.approved", words.time(language(), sheet.at())));
  }

  /// Their own words first, then why; the other way round when the words fill a screen.
  private static void words(Letter letter, Sheet sheet) {
    List<String> why = sheet.evidence().subList(0, sheet.evidence().size() - 1);
    if (sheet.message().length() <= A_SCREEN) {
      letter.quote(sheet.message());
      why.forEach(letter::paragraph);
    } else {
      why.forEach(letter::paragraph);
      letter.quote(sheet.message());
    }
  }

  private void reach(Letter letter, PersonDetails person) {
    if (!person.phone().isEmpty()) {
      String digits = person.phone().replaceAll("[^+0-9]", "");
      letter.button(say("handoff.sales.call", person.phone()), "tel:" + digits);
    }
    letter.button(say("handoff.sales.answer", person.email()), "mailto:" + person.email());
  }

  /// Sellers read the site's own language; what the buyer wrote and saw stays as it is.
  private String language() {
    return publication.current().settings().mainLanguage();
  }

  private String say(String key, Object... arguments) {
    return words.say(language(), key, arguments);
  }
}
