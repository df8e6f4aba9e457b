package org.usher.handoff;

import static java.util.Map.entry;
import static org.usher.visitor.Classification.ID;
import static org.usher.visitor.Classification.NOT_PERSONAL;
import static org.usher.visitor.Classification.SEALED;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.usher.lead.EvidenceLine;
import org.usher.lead.Leads;
import org.usher.post.Deliveries;
import org.usher.post.Delivery;
import org.usher.visitor.Browsers;
import org.usher.visitor.Classification;
import org.usher.visitor.Keeping;
import org.usher.visitor.KeptRecord;
import org.usher.visitor.PersonId;
import org.usher.visitor.PersonalData;

/// What is kept of forms and prospects.
@Component
final class HandoffPersonalData implements PersonalData {

  private final StoredProspects prospects;
  private final StoredMemories memories;
  private final Browsers browsers;
  private final HandoffProperties properties;
  private final PlaceNames places;
  private final Leads leads;
  private final Deliveries deliveries;

  HandoffPersonalData(
      StoredProspects prospects,
      StoredMemories memories,
      Browsers browsers,
      HandoffProperties properties,
      PlaceNames places,
      Leads leads,
      Deliveries deliveries) {
    this.prospects = prospects;
    this.memories = memories;
    this.browsers = browsers;
    this.properties = properties;
    this.places = places;
    this.leads = leads;
    this.deliveries = deliveries;
  }

  @Override
  public List<Keeping> keeps() {
    return List.of(
        Keeping.withPerson("prospect"),
        Keeping.lasting("memory", browsers.kept()),
        Keeping.outlasting("form"));
  }

  @Override
  public List<KeptRecord> about(PersonId person) {
    var records = new ArrayList<KeptRecord>();
    prospects.find(person).map(HandoffPersonalData::kept).ifPresent(records::add);
    memories.find(person).map(HandoffPersonalData::kept).ifPresent(records::add);
    leads.of(person).stream()
        .flatMap(lead -> deliveries.of(lead.toString()).stream())
        .map(HandoffPersonalData::sent)
        .forEach(records::add);
    return records;
  }

  private static KeptRecord kept(Prospect prospect) {
    var values = new LinkedHashMap<String, String>();
    values.put(
        "lines",
        prospect.subject().lines().stream()
            .map(EvidenceLine::words)
            .collect(Collectors.joining("; ")));
    values.put("answers", prospect.subject().facts().json());
    return new KeptRecord("handoff.prospect", values);
  }

  private static KeptRecord kept(Memory memory) {
    var values = new LinkedHashMap<String, String>();
    values.put("answers", memory.facts().json());
    return new KeptRecord("handoff.memory", values);
  }

  private static KeptRecord sent(Delivery delivery) {
    var values = new LinkedHashMap<String, String>();
    values.put("sentTo", delivery.destination());
    values.put("status", delivery.state().name().toLowerCase(Locale.ROOT));
    values.put("updatedAt", delivery.createdAt().toString());
    return new KeptRecord("handoff.sent", values);
  }

  @Override
  public List<String> recipients() {
    return Stream.concat(properties.webhookNames().stream(), places.open().stream()).toList();
  }

  @Override
  public String module() {
    return "handoff";
  }

  @Override
  public Map<String, Classification> columns() {
    return Map.ofEntries(
        entry("handoff_submission.id", ID),
        entry("handoff_submission.digest", NOT_PERSONAL),
        entry("handoff_submission.wish", NOT_PERSONAL),
        entry("handoff_submission.lead_id", ID),
        entry("handoff_submission.received_at", NOT_PERSONAL),
        entry("handoff_prospect.person_id", ID),
        entry("handoff_prospect.sealed", SEALED),
        entry("handoff_prospect.updated_at", NOT_PERSONAL),
        entry("handoff_memory.person_id", ID),
        entry("handoff_memory.sealed", SEALED),
        entry("handoff_memory.updated_at", NOT_PERSONAL),
        entry("handoff_verdict_link.token_hash", NOT_PERSONAL),
        entry("handoff_verdict_link.lead_id", ID),
        entry("handoff_verdict_link.destination", NOT_PERSONAL),
        entry("handoff_verdict_link.expires_at", NOT_PERSONAL),
        entry("handoff_past.id", NOT_PERSONAL),
        entry("handoff_past.name", NOT_PERSONAL),
        entry("handoff_past.digest", NOT_PERSONAL),
        entry("handoff_past.taken_at", NOT_PERSONAL),
        entry("handoff_past.taken_by", ID),
        entry("handoff_past_lead.past_id", NOT_PERSONAL),
        entry("handoff_past_lead.line", NOT_PERSONAL),
        entry("handoff_past_lead.score_id", ID),
        entry("handoff_past_lead.came_at", NOT_PERSONAL),
        entry("handoff_past_lead.facts", NOT_PERSONAL),
        entry("handoff_inbound.source", NOT_PERSONAL),
        entry("handoff_inbound.id", NOT_PERSONAL),
        entry("handoff_inbound.received_at", NOT_PERSONAL),
        entry("handoff_place.name", NOT_PERSONAL),
        entry("handoff_place.kind", NOT_PERSONAL),
        entry("handoff_place.sealed", SEALED),
        entry("handoff_place.at_once", NOT_PERSONAL),
        entry("handoff_place.is_on", NOT_PERSONAL),
        entry("handoff_place.changed_at", NOT_PERSONAL));
  }

  @Override
  public void erase(PersonId person) {
    prospects.remove(person);
    memories.remove(person);
  }
}
