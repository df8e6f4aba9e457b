package org.usher.handoff;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.usher.brand.Brand;
import org.usher.lead.EvidenceLine;
import org.usher.lead.Sheet;
import org.usher.post.Composer;
import org.usher.post.Mail;
import org.usher.post.Message;

/// The buyer's copy of what a later visit told sales, and how to end it. Nothing is sent when they
/// have ended it before.
@Component
final class LaterCopy implements Composer {

  static final String KIND = "handoff-later";

  private final FrozenSheets sheets;
  private final LaterVisits visits;
  private final SheetWords words;
  private final HandoffProperties properties;
  private final Brand brand;

  LaterCopy(
      FrozenSheets sheets,
      LaterVisits visits,
      SheetWords words,
      HandoffProperties properties,
      Brand brand) {
    this.sheets = sheets;
    this.visits = visits;
    this.words = words;
    this.properties = properties;
    this.brand = brand;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<Message> compose(String reference, byte[] sealed) {
    return sheets
        .open(reference, sealed)
        .flatMap(opened ->
            visits
                .of(opened.lead(), opened.sheet().language())
                .map(later -> mail(opened.sheet(), later)));
  }

  private Mail mail(Sheet sheet, Later later) {
    Letter letter = letter(sheet, later);
    return new Mail(
        sheet.person().email(),
        properties.mailTo().stream().findFirst(),
        words.say(sheet.language(), "handoff.later.subject", brand.name()),
        letter.text(),
        letter.html());
  }

  private Letter letter(Sheet sheet, Later later) {
    String language = sheet.language();
    var letter =
        Letter.in(language)
            .paragraph(words.say(language, "handoff.buyer.greeting", sheet.person().name()))
            .paragraph(words.say(language, "handoff.later.begin", brand.name()))
            .items(later.lines().stream().map(EvidenceLine::words).toList())
            .paragraph(words.say(language, "handoff.later.rest"))
            .small(words.say(language, "handoff.later.back"));
    brand.legal(language).forEach(letter::small);
    return letter;
  }
}
