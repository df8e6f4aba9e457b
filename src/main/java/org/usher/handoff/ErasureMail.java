package org.usher.handoff;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.usher.content.Publication;
import org.usher.post.Composer;
import org.usher.post.Mail;
import org.usher.post.Message;

/// Asks whoever got a lead by mail to delete it.
@Component
final class ErasureMail implements Composer {

  static final String KIND = "handoff-erased-mail";

  private final SalesAddresses addresses;
  private final SheetWords words;
  private final Publication publication;

  ErasureMail(SalesAddresses addresses, SheetWords words, Publication publication) {
    this.addresses = addresses;
    this.words = words;
    this.publication = publication;
  }

  @Override
  public String kind() {
    return KIND;
  }

  /// Cancelled when nobody is reached there any more.
  @Override
  public Optional<Message> compose(String reference, byte[] destination) {
    return addresses.at(new String(destination, UTF_8)).map(to -> mail(to, reference));
  }

  private Mail mail(String to, String lead) {
    String language = publication.current().settings().mainLanguage();
    Letter letter =
        Letter.in(language)
            .paragraph(words.say(language, "handoff.erased.please", lead))
            .paragraph(words.say(language, "handoff.erased.where", lead));
    String subject = words.say(language, "handoff.erased.subject", lead);
    return new Mail(to, Optional.empty(), subject, letter.text(), letter.html());
  }
}
