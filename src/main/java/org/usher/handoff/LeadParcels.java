package org.usher.handoff;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.usher.lead.LeadId;
import org.usher.post.Parcel;
import org.usher.post.Post;
import org.usher.staff.Account;
import org.usher.staff.Role;
import org.usher.staff.Staff;
import org.usher.visitor.People;
import org.usher.visitor.PersonId;

/// Hands the messages about a new lead to the post: to sales, to other systems, and the copy to the
/// buyer. A parcel says whom it is for, sealed with the person's key, and nothing else; the message
/// is composed from the frozen sheet when it is sent.
@Component
final class LeadParcels {

  private static final Logger log = LoggerFactory.getLogger(LeadParcels.class);
  private static final String PURPOSE = "handoff.parcel";

  private final HandoffProperties properties;
  private final Post post;
  private final People people;
  private final Staff staff;

  LeadParcels(HandoffProperties properties, Post post, People people, Staff staff) {
    this.properties = properties;
    this.post = post;
    this.people = people;
    this.staff = staff;
  }

  /// Joins the caller's transaction.
  void send(LeadId lead, PersonId person) {
    toSales(lead, person);
    for (String webhook : properties.webhookNames()) {
      send(lead, person, LeadHook.KIND, "webhook:" + webhook, webhook);
    }
    send(lead, person, BuyerCopy.KIND, "copy:buyer", "buyer");
  }

  /// What a parcel says; empty when the person has been erased.
  Optional<String> open(PersonId person, byte[] sealed) {
    return people.open(person, sealed, PURPOSE).map(bytes -> new String(bytes, UTF_8));
  }

  private void toSales(LeadId lead, PersonId person) {
    List<String> addresses = properties.mailTo();
    for (int i = 0; i < addresses.size(); i++) {
      String recipient = new Recipient.Address(addresses.get(i)).toString();
      send(lead, person, SalesMail.KIND, "mail:sales-" + (i + 1), recipient);
    }
    if (addresses.isEmpty()) {
      toSellers(lead, person);
    }
  }

  private void toSellers(LeadId lead, PersonId person) {
    List<Account> sellers = staff.active(Role.SELLER);
    if (sellers.isEmpty()) {
      log.warn("Lead {} is mailed to nobody: there is no active seller", lead);
    }
    for (Account seller : sellers) {
      String recipient = new Recipient.Seller(seller.id()).toString();
      send(lead, person, SalesMail.KIND, "mail:" + seller.id(), recipient);
    }
  }

  private void send(LeadId lead, PersonId person, String kind, String destination, String whom) {
    byte[] sealed = people.seal(person, whom.getBytes(UTF_8), PURPOSE);
    post.send(new Parcel(kind, lead.toString(), destination, sealed));
  }
}
