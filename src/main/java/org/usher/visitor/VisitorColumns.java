package org.usher.visitor;

import static java.util.Map.entry;
import static org.usher.visitor.Classification.ID;
import static org.usher.visitor.Classification.NOT_PERSONAL;
import static org.usher.visitor.Classification.SEALED;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// What is kept here about people, and how it goes.
@Component
final class VisitorColumns implements PersonalData {
  private final StoredPeople people;
  private final StoredConsents consents;
  private final PersonPasses passes;
  private final Browsers browsers;

  VisitorColumns(
      StoredPeople people, StoredConsents consents, PersonPasses passes, Browsers browsers) {
    this.people = people;
    this.consents = consents;
    this.passes = passes;
    this.browsers = browsers;
  }

  @Override
  public List<Keeping> keeps() {
    return List.of(
        Keeping.withPerson("details"),
        Keeping.withPerson("consents"),
        Keeping.lasting("browsers", browsers.kept()),
        Keeping.lasting("passes", passes.kept()));
  }

  @Override
  public String module() {
    return "visitor";
  }

  @Override
  public Map<String, Classification> columns() {
    return Map.ofEntries(
        entry("visitor_person.id", ID),
        entry("visitor_person.email_hash", SEALED),
        entry("visitor_person.details", SEALED),
        entry("visitor_person.met_at", NOT_PERSONAL),
        entry("visitor_person.changed_at", NOT_PERSONAL),
        entry("visitor_consent.id", NOT_PERSONAL),
        entry("visitor_consent.person_id", ID),
        entry("visitor_consent.purpose", NOT_PERSONAL),
        entry("visitor_consent.text_version", NOT_PERSONAL),
        entry("visitor_consent.given_at", NOT_PERSONAL),
        entry("visitor_consent.withdrawn_at", NOT_PERSONAL),
        entry("visitor_pass.id", NOT_PERSONAL),
        entry("visitor_pass.person_id", ID),
        entry("visitor_pass.made_for", NOT_PERSONAL),
        entry("visitor_pass.token_hash", NOT_PERSONAL),
        entry("visitor_pass.made_at", NOT_PERSONAL),
        entry("visitor_pass.expires_at", NOT_PERSONAL),
        entry("visitor_pass.redeemed_at", NOT_PERSONAL),
        entry("visitor_browser.id_hash", ID),
        entry("visitor_browser.person_id", ID),
        entry("visitor_browser.issued_at", NOT_PERSONAL),
        entry("visitor_browser.expires_at", NOT_PERSONAL),
        entry("visitor_vault.id", NOT_PERSONAL),
        entry("visitor_vault.fingerprint", NOT_PERSONAL));
  }

  @Override
  public void erase(PersonId person) {
    passes.forget(person);
    browsers.forget(person);
    consents.deleteByPersonId(person.value());
    people.delete(person);
  }
}
