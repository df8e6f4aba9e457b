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

/// Writes the two mails about a journey that is kept: the question, and the address.
final class KeepMail implements Composer {

  static final String ASK = "privacy-keep-ask";
  static final String LINK = "privacy-keep-link";

  private final String kind;
  private final People people;
  private final PersonPasses passes;
  private final Brand brand;
  private final Words words;

  KeepMail(String kind, People people, PersonPasses passes, Brand brand, Words words) {
    this.kind = kind;
    this.people = people;
    this.passes = passes;
    this.brand = brand;
    this.words = words;
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
    return person.flatMap(to -> mail(to, sealed));
  }

  private Optional<Message> mail(PersonId person, byte[] sealed) {
    Optional<byte[]> said = people.open(person, sealed, kind);
    return people
        .details(person)
        .flatMap(to -> said.map(plain -> mail(to.email(), new String(plain, UTF_8).split(" ", 2))));
  }

  private Message mail(String to, String[] said) {
    String language = said[0];
    String link = brand.absolute(said[1]);
    String part = kind.equals(ASK) ? "ask" : "link";
    String subject = words.say(language, "privacy.keep.mail." + part + ".subject", brand.name());
    String begin = words.say(language, "privacy.keep.mail." + part, brand.name());
    String end = words.say(language, "privacy.keep.mail." + part + ".end");
    String html =
        "<!doctype html><html lang=\"%s\"><head><meta charset=\"utf-8\"><title>%s</title></head><body style=\"font: 16px/1.5 system-ui, sans-serif; max-width: 34em; margin: 2em auto; padding: 0 1em\"><p>%s</p><p><a href=\"%s\">%s</a></p><p style=\"color: #555\">%s</p></body></html>\n"
            .formatted(
                escape(language),
                escape(subject),
                escape(begin),
                escape(link),
                escape(words.say(language, "privacy.keep.mail." + part + ".button")),
                escape(end));
    return new Mail(
        to, Optional.empty(), subject, String.join("\n\n", begin, link, end) + "\n", html);
  }

  private static String escape(String said) {
    return HtmlUtils.htmlEscape(said, "UTF-8");
  }
}
