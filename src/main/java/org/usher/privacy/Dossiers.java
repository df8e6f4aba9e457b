package org.usher.privacy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.usher.visitor.Amendment;
import org.usher.visitor.Consent;
import org.usher.visitor.Consents;
import org.usher.visitor.KeptRecord;
import org.usher.visitor.People;
import org.usher.visitor.PersonId;
import org.usher.visitor.PersonalData;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Puts together what every module keeps about a person.
@Component
public final class Dossiers {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final People people;
  private final Consents consents;
  private final List<PersonalData> modules;
  private final Clock clock;

  Dossiers(People people, Consents consents, List<PersonalData> modules, Clock clock) {
    this.people = people;
    this.consents = consents;
    this.modules = List.copyOf(modules);
    this.clock = clock;
  }

  /// Empty when there is no such person, or not any more.
  public Optional<Dossier> of(PersonId person) {
    return people
        .details(person)
        .map(details ->
            new Dossier(person, details, consents.of(person), records(person), clock.instant()));
  }

  private List<KeptRecord> records(PersonId person) {
    return modules.stream().flatMap(module -> module.about(person).stream()).toList();
  }

  /// Has a person's own words amended, by whichever module keeps them. Joins the caller's
  /// transaction.
  public void amend(PersonId person, Amendment amendment) {
    modules.forEach(module -> module.amend(person, amendment));
  }

  /// The same for machines (GDPR, article 20): UTF-8 JSON.
  public byte[] json(Dossier dossier) {
    var whole = new LinkedHashMap<String, Object>();
    whole.put("exportedAt", dossier.at().toString());
    whole.put(
        "person",
        Map.of(
            "id", dossier.person().toString(),
            "name", dossier.details().name(),
            "email", dossier.details().email(),
            "company", dossier.details().company(),
            "phone", dossier.details().phone()));
    whole.put("consents", dossier.consents().stream().map(Dossiers::written).toList());
    var kept = new ArrayList<Map<String, Object>>();
    dossier.records().forEach(one -> kept.add(Map.of("kind", one.kind(), "values", one.values())));
    whole.put("kept", kept);
    return JSON.writeValueAsBytes(whole);
  }

  private static Map<String, Object> written(Consent consent) {
    var written = new LinkedHashMap<String, Object>();
    written.put("purpose", consent.purpose().name());
    written.put("wording", consent.textVersion());
    written.put("givenAt", consent.givenAt().toString());
    consent.withdrawnAt().ifPresent(at -> written.put("withdrawnAt", at.toString()));
    return written;
  }
}
