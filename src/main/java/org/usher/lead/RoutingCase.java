package org.usher.lead;

import java.util.Optional;
import org.usher.question.Answers;
import org.usher.visitor.PersonDetails;
import org.usher.visitor.PersonId;

/// What it depends on who gets a lead, beside who is here.
///
/// @param region in two small letters; empty when it is not known
/// @param domain of the address; empty when many companies share it
/// @param person who may have a lead in somebody's hands already
record RoutingCase(
    Answers answers,
    String language,
    Optional<String> region,
    String domain,
    Optional<PersonId> person) {

  static RoutingCase of(NewLead lead) {
    PersonDetails details = lead.sheet().person();
    return new RoutingCase(
        lead.facts().answers(),
        lead.sheet().language(),
        Region.of(details),
        Plain.domain(details.email()),
        Optional.of(lead.person()));
  }

  /// Of somebody nobody knows.
  ///
  /// @param region empty: what the end of the domain says
  /// @param address domain or whole address
  static RoutingCase tried(Answers answers, String language, String region, String address) {
    return new RoutingCase(
        answers,
        language,
        region.isEmpty() ? Region.ofAddress(address.strip()) : Optional.of(region),
        Plain.domain(address.strip()),
        Optional.empty());
  }
}
