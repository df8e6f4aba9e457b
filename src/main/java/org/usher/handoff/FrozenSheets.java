package org.usher.handoff;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.usher.lead.LeadId;
import org.usher.lead.Sheet;
import org.usher.lead.Sheets;

/// Opens a parcel together with the sheet it is about.
@Component
final class FrozenSheets {

  private final Sheets sheets;
  private final LeadParcels parcels;

  FrozenSheets(Sheets sheets, LeadParcels parcels) {
    this.sheets = sheets;
    this.parcels = parcels;
  }

  /// Empty when there is nothing to send any more, since the person has been erased.
  ///
  /// @param reference id of the lead
  Optional<Opened> open(String reference, byte[] sealed) {
    return LeadId.parse(reference)
        .flatMap(lead ->
            sheets
                .person(lead)
                .flatMap(person -> parcels.open(person, sealed))
                .flatMap(destination ->
                    sheets.of(lead).map(sheet -> new Opened(lead, sheet, destination))));
  }

  /// @param destination whom the parcel is for
  record Opened(LeadId lead, Sheet sheet, String destination) {

    @Override
    public String toString() {
      return "Opened[%s]".formatted(lead);
    }
  }
}
