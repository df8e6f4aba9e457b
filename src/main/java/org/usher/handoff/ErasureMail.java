package org.usher.handoff;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.usher.lead.LeadId;
import org.usher.post.Composer;
import org.usher.post.Message;
import org.usher.staff.Account;
import org.usher.staff.Staff;

/// Asks whoever got a lead by mail, or was mailed about it, to delete it.
@Component
final class ErasureMail implements Composer {

  static final String KIND = "handoff-erased-mail";

  private final SalesAddresses addresses;
  private final Staff staff;
  private final LeadLetter letters;

  ErasureMail(SalesAddresses addresses, Staff staff, LeadLetter letters) {
    this.addresses = addresses;
    this.staff = staff;
    this.letters = letters;
  }

  @Override
  public String kind() {
    return KIND;
  }

  /// Cancelled when nobody is reached there any more. Who no longer sells, or never did, has the
  /// mail all the same.
  @Override
  public Optional<Message> compose(String reference, byte[] destination) {
    return LeadId.parse(reference)
        .flatMap(
            lead -> to(new String(destination, UTF_8)).map(to -> letters.erased(to, lead, "")));
  }

  private Optional<String> to(String destination) {
    return addresses
        .account(destination)
        .flatMap(staff::find)
        .map(Account::email)
        .or(() -> addresses.at(destination));
  }
}
