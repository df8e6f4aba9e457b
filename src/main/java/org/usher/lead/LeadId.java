package org.usher.lead;

import java.util.Optional;
import java.util.UUID;

/// Names a lead, in addresses of the desk and towards other systems.
public record LeadId(UUID value) {

  static LeadId random() {
    return new LeadId(UUID.randomUUID());
  }

  /// The id that was written with [#toString()], or none.
  public static Optional<LeadId> parse(String written) {
    try {
      return Optional.of(new LeadId(UUID.fromString(written)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
