package org.usher.lead;

import static org.usher.visitor.Classification.ID;
import static org.usher.visitor.Classification.NOT_PERSONAL;
import static org.usher.visitor.Classification.SEALED;
import static org.usher.visitor.Classification.STAFF;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.usher.database.Transactions;
import org.usher.engagement.Facts;
import org.usher.visitor.Amendment;
import org.usher.visitor.Classification;
import org.usher.visitor.Keeping;
import org.usher.visitor.KeptRecord;
import org.usher.visitor.PersonId;
import org.usher.visitor.PersonalData;

/// What is kept of leads. After an erasure the row of a lead and its history remain, for counting,
/// and say nothing of anybody.
@Component
final class LeadPersonalData implements PersonalData {

  private final StoredLeads leads;
  private final Sheets sheets;
  private final Notes notes;
  private final EvidenceMarks marks;
  private final MissingPages missing;
  private final Corrections corrections;
  private final Transactions transactions;
  private final Clock clock;

  LeadPersonalData(
      StoredLeads leads,
      Sheets sheets,
      Notes notes,
      EvidenceMarks marks,
      MissingPages missing,
      Corrections corrections,
      Transactions transactions,
      Clock clock) {
    this.leads = leads;
    this.sheets = sheets;
    this.notes = notes;
    this.marks = marks;
    this.missing = missing;
    this.corrections = corrections;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public String module() {
    return "lead";
  }

  @Override
  public Map<String, Classification> columns() {
    return Map.ofEntries(
        Map.entry("lead_lead.id", ID),
        Map.entry("lead_lead.version", NOT_PERSONAL),
        Map.entry("lead_lead.person_id", ID),
        Map.entry("lead_lead.raised_hand", NOT_PERSONAL),
        Map.entry("lead_lead.open_person_id", ID),
        Map.entry("lead_lead.score_id", ID),
        Map.entry("lead_lead.grade", NOT_PERSONAL),
        Map.entry("lead_lead.raised_at", NOT_PERSONAL),
        Map.entry("lead_lead.status", NOT_PERSONAL),
        Map.entry("lead_lead.owner_id", ID),
        Map.entry("lead_lead.erased", NOT_PERSONAL),
        Map.entry("lead_lead.touched_at", NOT_PERSONAL),
        Map.entry("lead_lead.due_at", NOT_PERSONAL),
        Map.entry("lead_lead.answered_at", NOT_PERSONAL),
        Map.entry("lead_lead.breached_at", NOT_PERSONAL),
        Map.entry("lead_lead.returns_at", NOT_PERSONAL),
        Map.entry("lead_lead.came_back_at", NOT_PERSONAL),
        Map.entry("lead_lead.team", NOT_PERSONAL),
        Map.entry("lead_lead.merged_into", ID),
        Map.entry("lead_lead.simulated", NOT_PERSONAL),
        Map.entry("lead_step.lead_id", ID),
        Map.entry("lead_step.number", NOT_PERSONAL),
        Map.entry("lead_step.at", NOT_PERSONAL),
        Map.entry("lead_step.kind", NOT_PERSONAL),
        Map.entry("lead_step.account_id", ID),
        Map.entry("lead_step.assigned_to", ID),
        Map.entry("lead_step.reason", NOT_PERSONAL),
        Map.entry("lead_step.amount", NOT_PERSONAL),
        Map.entry("lead_step.currency", NOT_PERSONAL),
        Map.entry("lead_step.until_at", NOT_PERSONAL),
        Map.entry("lead_step.other_lead", ID),
        Map.entry("lead_step.detail", NOT_PERSONAL),
        Map.entry("lead_evidence_mark.lead_id", ID),
        Map.entry("lead_evidence_mark.line_id", ID),
        Map.entry("lead_evidence_mark.mark", NOT_PERSONAL),
        Map.entry("lead_evidence_mark.account_id", ID),
        Map.entry("lead_evidence_mark.at", NOT_PERSONAL),
        Map.entry("lead_note.id", ID),
        Map.entry("lead_note.lead_id", ID),
        Map.entry("lead_note.person_id", ID),
        Map.entry("lead_note.account_id", ID),
        Map.entry("lead_note.at", NOT_PERSONAL),
        Map.entry("lead_note.words", SEALED),
        Map.entry("lead_missing_page.id", ID),
        Map.entry("lead_missing_page.lead_id", ID),
        Map.entry("lead_missing_page.person_id", ID),
        Map.entry("lead_missing_page.account_id", ID),
        Map.entry("lead_missing_page.at", NOT_PERSONAL),
        Map.entry("lead_missing_page.words", SEALED),
        Map.entry("lead_missing_page.state", NOT_PERSONAL),
        Map.entry("lead_missing_page.decided_by", ID),
        Map.entry("lead_missing_page.decided_at", NOT_PERSONAL),
        Map.entry("lead_desk.account_id", STAFF),
        Map.entry("lead_desk.columns", STAFF),
        Map.entry("lead_saved_filter.account_id", STAFF),
        Map.entry("lead_saved_filter.name", STAFF),
        Map.entry("lead_saved_filter.filter", STAFF),
        Map.entry("lead_seller.account_id", STAFF),
        Map.entry("lead_seller.team", STAFF),
        Map.entry("lead_seller.weight", STAFF),
        Map.entry("lead_seller.capacity", STAFF),
        Map.entry("lead_seller.hours", STAFF),
        Map.entry("lead_seller.absent_from", STAFF),
        Map.entry("lead_seller.absent_to", STAFF),
        Map.entry("lead_account.domain", NOT_PERSONAL),
        Map.entry("lead_account.owner_id", STAFF),
        Map.entry("lead_account.standing", NOT_PERSONAL),
        Map.entry("lead_sheet.lead_id", ID),
        Map.entry("lead_sheet.person_id", ID),
        Map.entry("lead_sheet.sheet", SEALED),
        Map.entry("lead_sheet.facts", SEALED),
        Map.entry("lead_sheet.pages", SEALED),
        Map.entry("lead_page.digest", NOT_PERSONAL),
        Map.entry("lead_page.title", NOT_PERSONAL),
        Map.entry("lead_page.language", NOT_PERSONAL),
        Map.entry("lead_page.html", NOT_PERSONAL));
  }

  @Override
  public List<Keeping> keeps() {
    return List.of(
        Keeping.withPerson("sheet"), Keeping.withPerson("note"), Keeping.outlasting("history"));
  }

  @Override
  public List<KeptRecord> about(PersonId person) {
    return transactions.retrying(() ->
        leads.findByPersonIdOrderByRaisedAtAsc(person.value()).stream()
            .flatMap(lead -> Stream.of(sheet(lead), notes(lead), missing(lead)))
            .flatMap(records -> records)
            .toList());
  }

  private Stream<KeptRecord> sheet(Lead lead) {
    return sheets.of(lead.id()).stream().map(sheet -> record(lead, sheet));
  }

  private KeptRecord record(Lead lead, Sheet sheet) {
    var values = new LinkedHashMap<String, String>();
    values.put("raisedAt", sheet.at().toString());
    values.put("status", lead.status().name().toLowerCase(Locale.ROOT));
    values.put("name", sheet.person().name());
    values.put("email", sheet.person().email());
    values.put("company", sheet.person().company());
    values.put("phone", sheet.person().phone());
    values.put("message", sheet.message());
    values.put("way", sheet.way().name().toLowerCase(Locale.ROOT));
    values.put("time", sheet.time());
    values.put("lines", said(sheet.lines().stream().map(EvidenceLine::words)));
    values.put("evidence", String.join(" ", sheet.evidence()));
    values.put("grade", sheet.grade().toString());
    values.put(
        "timeline", said(sheet.timeline().stream().map(did -> timed(did.at(), did.words()))));
    values.put(
        "pages",
        said(sheets.pages(lead.id()).stream().map(page -> timed(page.at(), page.title()))));
    values.put("answers", sheets.facts(lead.id()).map(Facts::json).orElse(""));
    values.put(
        "history",
        said(
            lead.history().stream()
                .map(step -> timed(step.at(), step.kind().name().toLowerCase(Locale.ROOT)))));
    return new KeptRecord("lead.sheet", values, Optional.of(lead.id().toString()));
  }

  /// What sales wrote down is about the person, too.
  private Stream<KeptRecord> notes(Lead lead) {
    return notes.of(lead.id()).stream()
        .map(note -> {
          var values = new LinkedHashMap<String, String>();
          values.put("notedAt", note.at().toString());
          values.put("note", note.words());
          return new KeptRecord("lead.note", values);
        });
  }

  /// What sales missed on the site for them; kept as notes are.
  private Stream<KeptRecord> missing(Lead lead) {
    return missing.of(lead.id()).stream()
        .map(page -> {
          var values = new LinkedHashMap<String, String>();
          values.put("notedAt", page.at().toString());
          values.put("note", page.words());
          return new KeptRecord("lead.note", values);
        });
  }

  private static String timed(Instant at, String words) {
    return at + ": " + words;
  }

  private static String said(Stream<String> parts) {
    return parts.collect(Collectors.joining("; "));
  }

  @Override
  public void amend(PersonId person, Amendment amendment) {
    corrections.amend(person, amendment);
  }

  /// As long as somebody works on it, or has done anything with it since.
  @Override
  public boolean needs(PersonId person, Instant since) {
    return leads.existsByPersonIdAndStatusIn(person.value(), Leads.OPEN)
        || leads.existsByPersonIdAndTouchedAtAfter(person.value(), since);
  }

  @Override
  public void erase(PersonId person) {
    sheets.forget(person);
    notes.forget(person);
    missing.forget(person);
    marks.forget(person);
    for (Lead lead : leads.findByPersonIdOrderByRaisedAtAsc(person.value())) {
      lead.erase(clock.instant());
      leads.save(lead);
    }
  }
}
