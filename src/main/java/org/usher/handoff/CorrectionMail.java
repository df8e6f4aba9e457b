package org.usher.handoff;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.usher.lead.LeadId;
import org.usher.lead.Sheets;
import org.usher.post.Composer;
import org.usher.post.Message;

/// Tells whoever got a lead by mail what it says now.
@Component
final class CorrectionMail implements Composer {

  static final String KIND = "handoff-corrected-mail";

  private final SalesAddresses addresses;
  private final Sheets sheets;
  private final LeadLetter letters;

  CorrectionMail(SalesAddresses addresses, Sheets sheets, LeadLetter letters) {
    this.addresses = addresses;
    this.sheets = sheets;
    this.letters = letters;
  }

  @Override
  public String kind() {
    return KIND;
  }

  /// Cancelled when nobody is reached there any more, or the person has been erased. Who has left
  /// is told nothing new about anybody.
  @Override
  public Optional<Message> compose(String reference, byte[] destination) {
    return LeadId.parse(reference)
        .flatMap(lead ->
            sheets
                .of(lead)
                .flatMap(sheet ->
                    addresses
                        .at(new String(destination, UTF_8))
                        .map(to -> letters.corrected(to, lead, sheet))));
  }
}
