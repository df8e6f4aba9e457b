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
import org.usher.visitor.People;
import org.usher.visitor.PersonId;

/// Hands the messages about a new lead to the post: to sales, to other systems, and the copy to the
/// buyer. A parcel says whom it is for, sealed with the person's key, and nothing else; the message
/// is composed from the frozen sheet when it is sent.
@Component
final class LeadParcels {

  /// What the destination of a webhook begins with; its name follows.
  static final String WEBHOOK = "webhook:";

  private static final Logger log = LoggerFactory.getLogger(LeadParcels.class);
  private static final String PURPOSE = "handoff.parcel";

  private final HandoffProperties properties;
  private final SalesAddresses addresses;
  private final StoredPlaces places;
  private final Post post;
  private final People people;

  LeadParcels(
      HandoffProperties properties,
      SalesAddresses addresses,
      StoredPlaces places,
      Post post,
      People people) {
    this.properties = properties;
    this.addresses = addresses;
    this.places = places;
    this.post = post;
    this.people = people;
  }

  /// Joins the caller's transaction.
  void send(LeadId lead, PersonId person) {
    List<String> sales = addresses.destinations(lead);
    if (sales.isEmpty()) {
      log.warn("Lead {} is mailed to nobody: there is no active seller who may see it", lead);
    }
    sales.forEach(destination -> send(lead, person, SalesMail.KIND, destination));
    properties.webhookNames().forEach(name -> send(lead, person, LeadHook.KIND, WEBHOOK + name));
    places.open().forEach(name -> send(lead, person, PlaceComposer.KIND, Place.DESTINATION + name));
    send(lead, person, BuyerCopy.KIND, "copy:buyer");
  }

  /// The copy of what a later visit told, in the caller's transaction.
  void sendLater(LeadId lead, PersonId person) {
    send(lead, person, LaterCopy.KIND, "copy:later");
  }

  /// The destination that a parcel is for; empty when the person has been erased.
  Optional<String> open(PersonId person, byte[] sealed) {
    return people.open(person, sealed, PURPOSE).map(bytes -> new String(bytes, UTF_8));
  }

  private void send(LeadId lead, PersonId person, String kind, String destination) {
    byte[] sealed = people.seal(person, destination.getBytes(UTF_8), PURPOSE);
    post.send(new Parcel(kind, lead.toString(), destination, sealed));
  }
}
