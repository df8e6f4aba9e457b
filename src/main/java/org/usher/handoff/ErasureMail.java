package org.usher.handoff;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.usher.lead.LeadId;
import org.usher.post.Composer;
import org.usher.post.Message;

/// Asks whoever got a lead by mail to delete it.
@Component
final class ErasureMail implements Composer {

  static final String KIND = "handoff-erased-mail";

  private final SalesAddresses addresses;
  private final LeadLetter letters;

  ErasureMail(SalesAddresses addresses, LeadLetter letters) {
    this.addresses = addresses;
    this.letters = letters;
  }

  @Override
  public String kind() {
    return KIND;
  }

  /// Cancelled when nobody is reached there any more.
  @Override
  public Optional<Message> compose(String reference, byte[] destination) {
    return LeadId.parse(reference)
        .flatMap(lead ->
            addresses.at(new String(destination, UTF_8)).map(to -> letters.erased(to, lead, "")));
  }
}
