package org.usher.visitor;

import java.util.Optional;
import java.util.Set;
import javax.crypto.SecretKey;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.usher.database.Transactions;
import tools.jackson.databind.json.JsonMapper;

/// People, each sealed with a key of their own. All methods join the caller's transaction.
///
/// Other modules keep a [PersonId] and nothing else in clear; what they must keep of a person they
/// [#seal] here first.
@Component
public final class People {
  private static final String DETAILS = "details";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final StoredPeople people;
  private final Vault vault;
  private final ObjectProvider<PersonalData> memories;
  private final Transactions transactions;
  private final ApplicationEventPublisher events;

  /// @param memories looked at late, since they belong to features that know this one
  People(
      StoredPeople people,
      Vault vault,
      ObjectProvider<PersonalData> memories,
      Transactions transactions,
      ApplicationEventPublisher events) {
    this.people = people;
    this.vault = vault;
    this.memories = memories;
    this.transactions = transactions;
    this.events = events;
  }

  /// The person with this e-mail address, who is new or takes on these details. However many come
  /// at once with one address, they are one person.
  public PersonId meet(PersonDetails details) {
    byte[] hash = vault.hash().of(details.email());
    return transactions.retrying(() ->
        people.find(hash).map(known -> change(known, details)).orElseGet(() -> add(hash, details)));
  }

  /// Puts a person's details right, at their wish, and tells whoever keeps a copy. Under another
  /// e-mail address they are the same person still.
  ///
  /// @return whether that was done; not when the new address is somebody else's
  public boolean correct(PersonId person, PersonDetails now) {
    return transactions.retrying(() ->
        details(person)
            .filter(unused -> isFree(now.email(), person))
            .map(before -> {
              people.rename(person, vault.hash().of(now.email()));
              change(person, now);
              Set<CorrectedPart> parts = before.differing(now);
              if (!parts.isEmpty()) {
                events.publishEvent(new PersonCorrected(person, parts));
              }
              return true;
            })
            .orElse(false));
  }

  private boolean isFree(String email, PersonId person) {
    return find(email).filter(other -> !other.equals(person)).isEmpty();
  }

  private PersonId change(PersonId person, PersonDetails details) {
    people.change(person, seal(person, json(details), DETAILS));
    return person;
  }

  private PersonId add(byte[] hash, PersonDetails details) {
    PersonId fresh = PersonId.random();
    SecretKey key = vault.keys().create(fresh);
    byte[] sealed = Seal.seal(key, json(details), context(fresh, DETAILS));
    PersonId known = people.add(fresh, hash, sealed);
    if (known.equals(fresh)) {
      return fresh;
    }
    vault.keys().destroy(fresh);
    return change(known, details);
  }

  /// Who has this e-mail address.
  public Optional<PersonId> find(String email) {
    return people.find(vault.hash().of(email));
  }

  /// Who that is; empty when nobody, or erased.
  ///
  /// @throws BrokenSealException when the details have been tampered with
  public Optional<PersonDetails> details(PersonId person) {
    return people
        .details(person)
        .flatMap(sealed -> open(person, sealed, DETAILS))
        .map(plain -> JSON.readValue(plain, PersonDetails.class));
  }

  /// Seals what another module must keep about the person.
  ///
  /// @param purpose what it is, as `lead.message`; needed to open it again
  /// @throws UnknownPersonException when there is no such person, or not any more
  public byte[] seal(PersonId person, byte[] plain, String purpose) {
    SecretKey key = vault.keys().find(person).orElseThrow(() -> new UnknownPersonException(person));
    return Seal.seal(key, plain, context(person, purpose));
  }

  /// Opens what was sealed for this person and purpose; empty when the person has been erased.
  ///
  /// @throws BrokenSealException when it was sealed for another person or purpose, or was changed
  public Optional<byte[]> open(PersonId person, byte[] sealed, String purpose) {
    return vault.keys().find(person).map(key -> Seal.open(key, sealed, context(person, purpose)));
  }

  /// Forgets the person everywhere: every module erases what it keeps, and then the key is
  /// destroyed, so that what copies and backups hold stays sealed for good. Once begun it is
  /// finished, if need be at the next start. Erasing somebody twice does nothing.
  public void erase(PersonId person) {
    vault.erasures().note(person);
    transactions.retrying(() -> {
      memories.orderedStream().forEach(memory -> memory.erase(person));
      events.publishEvent(new PersonErased(person));
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCommit() {
              vault.keys().destroy(person);
            }
          });
    });
  }

  private static byte[] json(PersonDetails details) {
    return JSON.writeValueAsBytes(details);
  }

  private static String context(PersonId person, String purpose) {
    return "usher person %s %s".formatted(person, purpose);
  }
}
