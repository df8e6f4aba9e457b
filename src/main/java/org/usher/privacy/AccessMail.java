package org.usher.privacy;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import org.usher.brand.Brand;
import org.usher.design.Words;
import org.usher.post.Composer;
import org.usher.post.Mail;
import org.usher.post.Message;
import org.usher.visitor.People;
import org.usher.visitor.PersonDetails;
import org.usher.visitor.PersonId;
import org.usher.visitor.PersonPasses;

/// Writes the mail with the link at the moment it is sent. A link that is of no more use by then is
/// not sent.
@Component
final class AccessMail implements Composer {

  static final String KIND = "privacy-link";
  static final String PURPOSE = "privacy.link";

  private final People people;
  private final PersonPasses passes;
  private final Brand brand;
  private final Words words;
  private final PrivacyProperties properties;

  AccessMail(
      People people, PersonPasses passes, Brand brand, Words words, PrivacyProperties properties) {
    this.people = people;
    this.passes = passes;
    this.brand = brand;
    this.words = words;
    this.properties = properties;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<Message> compose(String reference, byte[] sealed) {
    return passes.owner(UUID.fromString(reference)).flatMap(person -> mail(person, sealed));
  }

  private Optional<Message> mail(PersonId person, byte[] sealed) {
    Optional<PersonDetails> details = people.details(person);
    Optional<byte[]> said = people.open(person, sealed, PURPOSE);
    return details.flatMap(to -> said.map(plain -> mail(to, new String(plain, US_ASCII))));
  }

  private Message mail(PersonDetails to, String said) {
    String[] parts = said.split(" ");
    String use = parts[0].toLowerCase(Locale.ROOT);
    String language = parts[1];
    String link = brand.absolute("%s?token=%s&for=%s".formatted(parts[2], parts[3], use));
    String subject = words.say(language, "privacy.mail.subject", brand.name());
    String asks = words.say(language, "privacy.mail." + use, brand.name());
    String valid = words.say(language, "privacy.mail.valid", properties.linkValid().toMinutes());
    String ignore = words.say(language, "privacy.mail.ignore");
    return new Mail(
        to.email(),
        Optional.empty(),
        subject,
        String.join("\n\n", asks, link, valid, ignore) + "\n",
        html(language, subject, asks, link, valid, ignore));
  }

  private String html(
      String language, String subject, String asks, String link, String valid, String ignore) {
    return """
    <!doctype html>
    <html lang="%s"><head><meta charset="utf-8"><title>%s</title></head>
    <body style="font: 16px/1.5 system-ui, sans-serif; max-width: 34em; margin: 2em auto; padding: 0 1em">
    <p>%s</p>
    <p><a href="%s">%s</a></p>
    <p>%s</p>
    <p style="color: #555">%s</p>
    </body></html>
    """
        .formatted(
            escape(language),
            escape(subject),
            escape(asks),
            escape(link),
            escape(words.say(language, "privacy.mail.button")),
            escape(valid),
            escape(ignore));
  }

  private static String escape(String said) {
    return HtmlUtils.htmlEscape(said, "UTF-8");
  }
}
