package org.usher.handoff;

import java.util.UUID;
import org.usher.staff.AccountId;

/// Whom a mail to sales is for, as it stands sealed in a parcel.
sealed interface Recipient {

  /// A configured address.
  record Address(String email) implements Recipient {
    @Override
    public String toString() {
      return "address:" + email;
    }
  }

  /// A seller, wherever mail reaches them when it is sent.
  record Seller(AccountId account) implements Recipient {
    @Override
    public String toString() {
      return "seller:" + account;
    }
  }

  /// Reads what `toString` wrote.
  static Recipient parse(String written) {
    int colon = written.indexOf(':');
    String rest = written.substring(colon + 1);
    return switch (written.substring(0, Math.max(colon, 0))) {
      case "address" -> new Address(rest);
      case "seller" -> new Seller(new AccountId(UUID.fromString(rest)));
      default -> throw new IllegalArgumentException("A parcel for nobody");
    };
  }
}
