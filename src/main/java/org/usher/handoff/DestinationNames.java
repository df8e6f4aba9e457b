package org.usher.handoff;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.usher.design.Words;
import org.usher.staff.Account;
import org.usher.staff.AccountId;
import org.usher.staff.Staff;

/// Says where a delivery goes to somebody who looks after destinations.
@Component
public final class DestinationNames {

  private final Words words;
  private final Staff staff;

  DestinationNames(Words words, Staff staff) {
    this.words = words;
    this.staff = staff;
  }

  /// @param destination as `mail:<account>`, `mail:sales-1`, `webhook:crm`, `place:chat`,
  ///   `copy:buyer`, or `erased:` or `corrected:` and one of these; any other stands as it is
  public String of(String language, String destination) {
    String[] parts = destination.split(":", 2);
    String name = parts.length == 2 ? parts[1] : "";
    return switch (parts[0]) {
      case "mail" -> words.say(language, "handoff.desk.to.mail", mailbox(language, name));
      case "webhook" -> words.say(language, "handoff.desk.to.webhook", name);
      case "place" -> words.say(language, "handoff.desk.to.place", name);
      case "copy" ->
          words.say(language, "handoff.desk.to.copy" + (name.equals("later") ? ".later" : ""));
      case "erased" -> words.say(language, "handoff.desk.to.erased", of(language, name));
      case "corrected" -> words.say(language, "handoff.desk.to.corrected", of(language, name));
      case "page" -> words.say(language, "handoff.desk.to.page");
      default -> destination;
    };
  }

  /// A name, or that of sales with the number of the address in the settings.
  private String mailbox(String language, String name) {
    try {
      return staff.find(new AccountId(UUID.fromString(name))).map(Account::name).orElse(name);
    } catch (IllegalArgumentException e) {
      return words.say(language, "handoff.desk.to.sales") + " " + name.replace("sales-", "");
    }
  }
}
