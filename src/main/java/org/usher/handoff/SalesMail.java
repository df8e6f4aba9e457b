package org.usher.handoff;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.usher.post.Composer;
import org.usher.post.Message;

/// Tells a seller of a lead by mail.
@Component
final class SalesMail implements Composer {

  static final String KIND = "handoff-sales";

  private final FrozenSheets sheets;
  private final SalesAddresses addresses;
  private final LeadLetter letters;
  private final VerdictLinks links;

  SalesMail(FrozenSheets sheets, SalesAddresses addresses, LeadLetter letters, VerdictLinks links) {
    this.sheets = sheets;
    this.addresses = addresses;
    this.letters = letters;
    this.links = links;
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

  private Message mail(String to, FrozenSheets.Opened opened) {
    String verdict = links.issue(opened.lead(), opened.destination());
    return letters.mail(to, opened.lead(), opened.sheet(), "", Optional.of(verdict));
  }
}
