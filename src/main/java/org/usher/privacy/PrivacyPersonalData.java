package org.usher.privacy;

import static org.usher.visitor.Classification.ID;
import static org.usher.visitor.Classification.NOT_PERSONAL;
import static org.usher.visitor.Classification.SEALED;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.usher.post.WrittenMails;
import org.usher.visitor.Classification;
import org.usher.visitor.Keeping;
import org.usher.visitor.KeptRecord;
import org.usher.visitor.PersonId;
import org.usher.visitor.PersonPasses;
import org.usher.visitor.PersonalData;

/// What is kept at a person's own wish. It comes first, since it must know a person's passes to
/// find the mails that carried them, where mail is written to files.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PrivacyPersonalData implements PersonalData {

  private final PersonPasses passes;
  private final KeptJourneys journeys;
  private final WrittenMails mails;
  private final Wishes wishes;
  private final NewAddresses newAddresses;

  PrivacyPersonalData(
      PersonPasses passes,
      KeptJourneys journeys,
      WrittenMails mails,
      Wishes wishes,
      NewAddresses newAddresses) {
    this.passes = passes;
    this.journeys = journeys;
    this.mails = mails;
    this.wishes = wishes;
    this.newAddresses = newAddresses;
  }

  @Override
  public String module() {
    return "privacy";
  }

  @Override
  public Map<String, Classification> columns() {
    return Map.ofEntries(
        Map.entry("privacy_kept_journey.person_id", ID),
        Map.entry("privacy_kept_journey.sealed", SEALED),
        Map.entry("privacy_kept_journey.kept_at", NOT_PERSONAL),
        Map.entry("privacy_wish.id", NOT_PERSONAL),
        Map.entry("privacy_wish.sealed", SEALED),
        Map.entry("privacy_wish.made_at", NOT_PERSONAL),
        Map.entry("privacy_new_address.pass_id", ID),
        Map.entry("privacy_new_address.person_id", ID),
        Map.entry("privacy_new_address.sealed", SEALED),
        Map.entry("privacy_new_address.made_at", NOT_PERSONAL));
  }

  @Override
  public List<Keeping> keeps() {
    return List.of(
        Keeping.withPerson("journey"),
        Keeping.lasting("wish", wishes.kept()),
        Keeping.lasting("new-address", newAddresses.kept()));
  }

  @Override
  public List<KeptRecord> about(PersonId person) {
    return journeys.of(person).stream()
        .map(href -> {
          var values = new LinkedHashMap<String, String>();
          values.put("journey", href);
          return new KeptRecord("privacy.journey", values);
        })
        .toList();
  }

  @Override
  public void erase(PersonId person) {
    passes.of(person).forEach(pass -> mails.forget(pass.toString()));
    mails.forget(person.toString());
    journeys.forget(person);
    newAddresses.forget(person);
  }
}
