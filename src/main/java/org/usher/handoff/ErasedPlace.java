package org.usher.handoff;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.usher.lead.LeadId;
import org.usher.post.Composer;
import org.usher.post.Message;
import org.usher.staff.Account;
import org.usher.staff.Role;
import org.usher.staff.Staff;

/// Tells a place to delete a lead. A system that has no way to be told, since we know its contact
/// by an address that we no longer have, is told by way of an administrator.
@Component
final class ErasedPlace implements Composer {

  static final String KIND = "handoff-erased-place";

  private final StoredPlaces places;
  private final PlaceMessages messages;
  private final ErasureHook hooks;
  private final Staff staff;

  ErasedPlace(StoredPlaces places, PlaceMessages messages, ErasureHook hooks, Staff staff) {
    this.places = places;
    this.messages = messages;
    this.hooks = hooks;
    this.staff = staff;
  }

  @Override
  public String kind() {
    return KIND;
  }

  /// Sent to a place that is switched off too. What a place that has been removed was told, it
  /// still has: an administrator is asked to see to it.
  @Override
  public Optional<Message> compose(String reference, byte[] destination) {
    String name = new String(destination, UTF_8).substring(Place.DESTINATION.length());
    return LeadId.parse(reference)
        .flatMap(lead ->
            places.find(name).map(place -> message(place, lead)).orElseGet(() -> ask(lead, name)));
  }

  private Optional<Message> message(Place place, LeadId lead) {
    return place.kind() == PlaceKind.MAIL
        ? place.find(Place.ADDRESS).map(to -> messages.erasedLetter(to, lead, place.name()))
        : messages
            .erased(place, lead, hooks.body(lead.toString()))
            .or(() -> ask(lead, place.name()));
  }

  private Optional<Message> ask(LeadId lead, String place) {
    return staff.active(Role.ADMINISTRATOR).stream()
        .map(Account::email)
        .findFirst()
        .map(to -> messages.erasedLetter(to, lead, place));
  }
}
