package org.usher.handoff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.usher.brand.Brand;
import org.usher.lead.EvidenceLine;
import org.usher.lead.Sheet;
import org.usher.post.Composer;
import org.usher.post.Mail;
import org.usher.post.Message;

/// The buyer's copy: all that sales was told, when a person answers, and how to take it back.
@Component
final class BuyerCopy implements Composer {

  static final String KIND = "handoff-copy";

  private final FrozenSheets sheets;
  private final SheetWords words;
  private final HandoffProperties properties;
  private final AnswerTime answerTime;
  private final Brand brand;

  BuyerCopy(
      FrozenSheets sheets,
      SheetWords words,
      HandoffProperties properties,
      AnswerTime answerTime,
      Brand brand) {
    this.sheets = sheets;
    this.words = words;
    this.properties = properties;
    this.answerTime = answerTime;
    this.brand = brand;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<Message> compose(String reference, byte[] sealed) {
    return sheets.open(reference, sealed).map(opened -> mail(opened.sheet()));
  }

  private Mail mail(Sheet sheet) {
    Letter letter = letter(sheet);
    String subject = words.say(sheet.language(), key(sheet, "subject"), brand.name());
    Optional<String> replyTo = properties.mailTo().stream().findFirst();
    return new Mail(sheet.person().email(), replyTo, subject, letter.text(), letter.html());
  }

  private Letter letter(Sheet sheet) {
    String language = sheet.language();
    var letter =
        Letter.in(language)
            .paragraph(words.say(language, "handoff.buyer.greeting", sheet.person().name()))
            .paragraph(words.say(language, key(sheet, "begin"), brand.name(), promise(sheet)))
            .paragraph(words.say(language, "handoff.buyer.sent"))
            .items(details(sheet))
            .quote(sheet.message());
    if (!sheet.lines().isEmpty()) {
      letter
          .paragraph(words.say(language, "handoff.buyer.lines"))
          .items(sheet.lines().stream().map(EvidenceLine::words).toList());
    }
    words.agreements(language, sheet).forEach(letter::small);
    letter.small(words.say(language, "handoff.buyer.back"));
    brand.legal(language).forEach(letter::small);
    return letter;
  }

  private List<String> details(Sheet sheet) {
    var details = new ArrayList<String>();
    details.add(words.who(sheet.person()));
    details.add(sheet.person().email());
    if (!sheet.person().phone().isEmpty()) {
      details.add(sheet.person().phone());
    }
    details.add(sheet.evidence().getLast());
    return details;
  }

  private String promise(Sheet sheet) {
    return answerTime.promise(sheet.language());
  }

  private static String key(Sheet sheet, String part) {
    return "handoff.buyer." + part + (sheet.isRaisedHand() ? "" : "-later");
  }
}
