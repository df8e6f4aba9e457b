package org.usher.handoff;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.usher.database.Transactions;
import org.usher.lead.LeadId;
import org.usher.post.Deliveries;
import org.usher.post.HookCheck;
import org.usher.post.State;

/// Systems that may send verdicts: those that are told of leads and share a secret with us. A
/// system speaks only of leads that were sent to it.
@Component
final class VerdictSources {

  static final String VERDICT_SECRET = "verdict-secret";

  private final HandoffProperties properties;
  private final StoredPlaces places;
  private final Deliveries deliveries;
  private final Transactions transactions;

  VerdictSources(
      HandoffProperties properties,
      StoredPlaces places,
      Deliveries deliveries,
      Transactions transactions) {
    this.properties = properties;
    this.places = places;
    this.deliveries = deliveries;
    this.transactions = transactions;
  }

  /// Empty too when what it shares with us is no secret that a webhook can be signed with.
  ///
  /// @param name of a webhook in the settings, or of a place
  Optional<Source> find(String name) {
    return transactions
        .retrying(() -> places.find(name))
        .map(VerdictSources::secret)
        .map(secret -> secret.map(known -> new Source(name, Place.DESTINATION + name, known)))
        .orElseGet(() ->
            properties
                .webhook(name)
                .map(hook -> new Source(name, LeadParcels.WEBHOOK + name, hook.secret())))
        .filter(source -> HookCheck.isSecret(source.secret()));
  }

  private static Optional<String> secret(Place place) {
    return place.isOn()
        ? place.find(VERDICT_SECRET).or(() -> place.find(Place.SECRET))
        : Optional.empty();
  }

  /// Whether this lead is known there.
  boolean wasSent(LeadId lead, Source source) {
    return deliveries.of(lead.toString()).stream()
        .filter(delivery -> delivery.destination().equals(source.destination()))
        .anyMatch(
            delivery -> delivery.state() == State.DELIVERED || !delivery.attempts().isEmpty());
  }

  record Source(String name, String destination, String secret) {
    @Override
    public String toString() {
      return "Source[%s]".formatted(name);
    }
  }
}
