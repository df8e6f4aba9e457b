package org.usher.visitor;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Keeps keys and people in step: finishes erasures before the first request is served, and sweeps
/// keys that nobody has.
@Component
class KeyCare implements SmartInitializingSingleton {
  private static final Logger log = LoggerFactory.getLogger(KeyCare.class);

  /// A key younger than this may belong to a transaction that has not committed yet.
  private static final Duration GRACE = Duration.ofHours(1);

  private final People people;
  private final StoredPeople rows;
  private final Vault vault;
  private final Clock clock;

  KeyCare(People people, StoredPeople rows, Vault vault, Clock clock) {
    this.people = people;
    this.rows = rows;
    this.vault = vault;
    this.clock = clock;
  }

  @Override
  public void afterSingletonsInstantiated() {
    finishErasures();
  }

  /// Erases again who has been erased and is here all the same: after a crash, or from a backup.
  void finishErasures() {
    for (PersonId person : vault.erasures().all()) {
      if (rows.contains(person) || vault.keys().find(person).isPresent()) {
        people.erase(person);
        log.warn("Person {} had been erased and is erased again", person);
      }
    }
  }

  /// Destroys the keys of transactions that did not commit.
  @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1H")
  void sweep() {
    List<PersonId> old = vault.keys().madeBefore(clock.instant().minus(GRACE));
    Set<PersonId> orphans = rows.missing(old);
    orphans.forEach(vault.keys()::destroy);
    if (!orphans.isEmpty()) {
      log.info("Swept {} keys that nobody has", orphans.size());
    }
  }
}
