package org.usher.handoff;

import java.util.List;
import java.util.Set;
import org.usher.engagement.Facts;
import org.usher.lead.Agreement;
import org.usher.lead.EvidenceLine;
import org.usher.visitor.PersonId;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The written form of a [Prospect]. It is read again months later: parts may be added, not
/// renamed.
record ProspectForm(
    Contact contact,
    String language,
    List<EvidenceLine> lines,
    String facts,
    List<Agreement> agreements,
    Set<String> struck) {

  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  static ProspectForm of(Prospect prospect) {
    var subject = prospect.subject();
    return new ProspectForm(
        subject.contact(),
        subject.language(),
        subject.lines(),
        subject.facts().json(),
        subject.agreements(),
        prospect.struck());
  }

  /// @throws IllegalArgumentException when it is no such JSON
  static ProspectForm read(byte[] json) {
    try {
      return JSON.readValue(json, ProspectForm.class);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("This is no prospect: " + e.getClass().getSimpleName());
    }
  }

  byte[] json() {
    return JSON.writeValueAsBytes(this);
  }

  Prospect prospect(PersonId person) {
    return new Prospect(
        new HandoffCase(person, contact, language, false, lines, Facts.read(facts), agreements),
        struck);
  }
}
