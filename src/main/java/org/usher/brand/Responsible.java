package org.usher.brand;

import java.util.List;
import java.util.Optional;

/// Who answers for what the portal does with data about people (the controller, GDPR articles 4 and
/// 13).
///
/// @param address in lines, as on a letter
public record Responsible(
    String name,
    List<String> address,
    String email,
    Optional<Saying> officerSaid,
    Optional<Saying> authoritySaid) {

  public Responsible {
    address = List.copyOf(address);
  }

  /// How to reach the data protection officer, where there is one.
  public Optional<Said> officer(String language) {
    return officerSaid.map(said -> said.in(language));
  }

  /// The supervisory authority that is in charge, where the brand names it.
  public Optional<Said> authority(String language) {
    return authoritySaid.map(said -> said.in(language));
  }
}
