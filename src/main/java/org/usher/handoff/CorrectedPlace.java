package org.usher.handoff;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.usher.lead.LeadId;
import org.usher.lead.Sheet;
import org.usher.lead.Sheets;
import org.usher.post.Composer;
import org.usher.post.Message;
import org.usher.staff.Account;
import org.usher.staff.Role;
import org.usher.staff.Staff;

/// Tells a place what a lead says now. In a system behind a mapping a contact is found by its
/// address, which may be what was put right, so it is corrected by hand: an administrator is asked.
@Component
final class CorrectedPlace implements Composer {

  static final String KIND = "handoff-corrected-place";

  private final StoredPlaces places;
  private final PlaceMessages messages;
  private final CorrectionHook hooks;
  private final Sheets sheets;
  private final Staff staff;

  CorrectedPlace(
      StoredPlaces places,
      PlaceMessages messages,
      CorrectionHook hooks,
      Sheets sheets,
      Staff staff) {
    this.places = places;
    this.messages = messages;
    this.hooks = hooks;
    this.sheets = sheets;
    this.staff = staff;
  }

  @Override
  public String kind() {
    return KIND;
  }

  /// Sent to a place that is switched off too, since it has what was told before. Cancelled when
  /// the person has been erased.
  @Override
  public Optional<Message> compose(String reference, byte[] destination) {
    String name = new String(destination, UTF_8).substring(Place.DESTINATION.length());
    return LeadId.parse(reference)
        .flatMap(lead -> sheets.of(lead).flatMap(sheet -> message(name, lead, sheet)));
  }

  private Optional<Message> message(String name, LeadId lead, Sheet sheet) {
    return places
        .find(name)
        .flatMap(place -> messages.corrected(place, lead, sheet, hooks.body(lead, sheet)))
        .or(() ->
            staff.active(Role.ADMINISTRATOR).stream()
                .map(Account::email)
                .findFirst()
                .map(to -> messages.correctedLetter(to, lead, name)));
  }
}
