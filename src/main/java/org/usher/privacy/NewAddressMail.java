package org.usher.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.UUID;
import org.springframework.web.util.HtmlUtils;
import org.usher.brand.Brand;
import org.usher.design.Words;
import org.usher.post.Composer;
import org.usher.post.Mail;
import org.usher.post.Message;
import org.usher.visitor.People;
import org.usher.visitor.PersonId;
import org.usher.visitor.PersonPasses;

/// Writes the two mails about another e-mail address: the question to the new one, and to the old
/// one that it happened.
final class NewAddressMail implements Composer {

  static final String ASK = "privacy-move-ask";
  static final String TOLD = "privacy-move-told";

  private final String kind;
  private final People people;
  private final PersonPasses passes;
  private final Brand brand;
  private final Words words;
  private final PrivacyProperties properties;

  NewAddressMail(
      String kind,
      People people,
      PersonPasses passes,
      Brand brand,
      Words words,
      PrivacyProperties properties) {
    this.kind = kind;
    this.people = people;
    this.passes = passes;
    this.brand = brand;
    this.words = words;
    this.properties = properties;
  }

  @Override
  public String kind() {
    return kind;
  }

  /// The question is not sent any more once its link is of no use.
  @Override
  public Optional<Message> compose(String reference, byte[] sealed) {
    UUID id = UUID.fromString(reference);
    Optional<PersonId> person = kind.equals(ASK) ? passes.owner(id) : Optional.of(new PersonId(id));
    return person
        .flatMap(to -> people.open(to, sealed, kind))
        .map(plain -> mail(new String(plain, UTF_8).split(" ", 3)));
  }

  /// @param said language, receiver, link
  private Message mail(String[] said) {
    String language = said[0];
    String part = "privacy.move.mail." + (kind.equals(ASK) ? "ask" : "told");
    String link = brand.absolute(said[2]);
    String subject = words.say(language, part + ".subject", brand.name());
    String begin = words.say(language, part, brand.name());
    String end = words.say(language, part + ".end", properties.linkValid().toMinutes());
    String html =
        "<!doctype html><html lang=\"%s\"><head><meta charset=\"utf-8\"><title>%s</title></head><body style=\"font: 16px/1.5 system-ui, sans-serif; max-width: 34em; margin: 2em auto; padding: 0 1em\"><p>%s</p><p><a href=\"%s\">%s</a></p><p style=\"color: #555\">%s</p></body></html>\n"
            .formatted(
                escape(language),
                escape(subject),
                escape(begin),
                escape(link),
                escape(words.say(language, part + ".button")),
                escape(end));
    return new Mail(
        said[1], Optional.empty(), subject, String.join("\n\n", begin, link, end) + "\n", html);
  }

  private static String escape(String said) {
    return HtmlUtils.htmlEscape(said, "UTF-8");
  }
}
