package org.usher.handoff;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.usher.lead.LeadId;
import org.usher.lead.Leads;
import org.usher.staff.Account;
import org.usher.staff.AccountId;
import org.usher.staff.Role;
import org.usher.staff.Staff;

/// Where sales gets mail of a lead: at the configured addresses, else its owner, else every active
/// seller who may see it, each at their own. A destination names one of them without being the
/// address, which is looked up when the mail is sent: a mistake can still be mended, and whoever
/// has left gets nothing.
@Component
final class SalesAddresses {

  private static final String CONFIGURED = "mail:sales-";
  static final String SELLER = "mail:";

  private final HandoffProperties properties;
  private final Leads leads;
  private final Staff staff;

  SalesAddresses(HandoffProperties properties, Leads leads, Staff staff) {
    this.properties = properties;
    this.leads = leads;
    this.staff = staff;
  }

  List<String> destinations(LeadId lead) {
    return properties.mailTo().isEmpty()
        ? leads.told(lead).stream().map(SalesAddresses::name).toList()
        : configured();
  }

  /// The address behind a destination; empty when there is none any more.
  Optional<String> at(String destination) {
    return destination.startsWith(CONFIGURED)
        ? configuredAt(destination)
        : staff.active(Role.SELLER).stream()
            .filter(seller -> name(seller).equals(destination))
            .map(Account::email)
            .findFirst();
  }

  /// The account that a destination names; empty for a configured address.
  Optional<AccountId> account(String destination) {
    try {
      return Optional.of(new AccountId(UUID.fromString(destination.substring(SELLER.length()))));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// Those in the settings.
  List<String> configured() {
    return IntStream.rangeClosed(1, properties.mailTo().size())
        .mapToObj(number -> CONFIGURED + number)
        .toList();
  }

  private Optional<String> configuredAt(String destination) {
    int index = configured().indexOf(destination);
    return index < 0 ? Optional.empty() : Optional.of(properties.mailTo().get(index));
  }

  private static String name(Account seller) {
    return SELLER + seller.id();
  }
}
