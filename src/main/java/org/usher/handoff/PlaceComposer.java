package org.usher.handoff;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.usher.post.Composer;
import org.usher.post.Message;

/// Tells a place of a lead. The place is looked up when the message goes out: a mistake in its
/// settings can be mended, and what waits goes out mended.
@Component
final class PlaceComposer implements Composer {

  static final String KIND = "handoff-place";

  private final FrozenSheets sheets;
  private final StoredPlaces places;
  private final PlaceMessages messages;

  PlaceComposer(FrozenSheets sheets, StoredPlaces places, PlaceMessages messages) {
    this.sheets = sheets;
    this.places = places;
    this.messages = messages;
  }

  @Override
  public String kind() {
    return KIND;
  }

  /// Cancelled too when the place has been removed, or switched off by an administrator.
  @Override
  public Optional<Message> compose(String reference, byte[] sealed) {
    return sheets
        .open(reference, sealed)
        .flatMap(opened ->
            places
                .find(opened.destination().substring(Place.DESTINATION.length()))
                .filter(Place::isOn)
                .map(place -> messages.of(place, opened.lead(), opened.sheet())));
  }
}
