package org.usher.visitor;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.usher.database.Transactions;

/// What people have agreed to, per purpose, with the history of it. Joins the caller's transaction.
@Component
public final class Consents {
  private static final int MOST_VERSION_LENGTH = 100;

  private final StoredConsents consents;
  private final Transactions transactions;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Consents(
      StoredConsents consents,
      Transactions transactions,
      ApplicationEventPublisher events,
      Clock clock) {
    this.consents = consents;
    this.transactions = transactions;
    this.events = events;
    this.clock = clock;
  }

  /// Notes that the person agrees to the purpose as worded in `textVersion`. Agreeing again to the
  /// same wording changes nothing.
  public void give(PersonId person, Purpose purpose, String textVersion) {
    if (textVersion.isBlank() || textVersion.length() > MOST_VERSION_LENGTH) {
      throw new IllegalArgumentException(
          "The version of a wording has 1 to %d characters, not %d: '%s'"
              .formatted(MOST_VERSION_LENGTH, textVersion.length(), textVersion));
    }
    transactions.retrying(() -> {
      if (inForce(person, purpose).noneMatch(consent -> consent.isOf(textVersion))) {
        consents.save(new StoredConsent(person, purpose, textVersion, clock.instant()));
      }
    });
  }

  /// Ends the consent, in every wording; nothing happens when there is none.
  public void withdraw(PersonId person, Purpose purpose) {
    transactions.retrying(() -> {
      List<StoredConsent> given = inForce(person, purpose).toList();
      given.forEach(consent -> consent.withdraw(clock.instant()));
      if (!given.isEmpty()) {
        events.publishEvent(new ConsentWithdrawn(person, purpose));
      }
    });
  }

  /// Whether the person agrees, as things stand.
  public boolean has(PersonId person, Purpose purpose) {
    return transactions.retrying(() -> inForce(person, purpose).findAny().isPresent());
  }

  /// The whole history, oldest first.
  public List<Consent> of(PersonId person) {
    return transactions.retrying(() -> all(person).map(StoredConsent::shown).toList());
  }

  private Stream<StoredConsent> inForce(PersonId person, Purpose purpose) {
    return all(person).filter(StoredConsent::isInForce).filter(given -> given.isFor(purpose));
  }

  private Stream<StoredConsent> all(PersonId person) {
    return consents.findByPersonIdOrderByGivenAtAscIdAsc(person.value()).stream();
  }
}
