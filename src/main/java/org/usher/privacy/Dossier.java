package org.usher.privacy;

import java.time.Instant;
import java.util.List;
import org.usher.visitor.Consent;
import org.usher.visitor.KeptRecord;
import org.usher.visitor.PersonDetails;
import org.usher.visitor.PersonId;

/// All that is kept about one person, in clear, for that person alone. Exists in memory only.
///
/// @param consents the whole history, oldest first
/// @param records what the modules keep, in the order of the path
public record Dossier(
    PersonId person,
    PersonDetails details,
    List<Consent> consents,
    List<KeptRecord> records,
    Instant at) {

  public Dossier {
    consents = List.copyOf(consents);
    records = List.copyOf(records);
  }

  /// Without what it says.
  @Override
  public String toString() {
    return "Dossier[%s]".formatted(person);
  }
}
