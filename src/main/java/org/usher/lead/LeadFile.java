package org.usher.lead;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.usher.engagement.Facts;
import org.usher.lead.LeadDetails.Absorbed;
import org.usher.scoring.Scores;
import org.usher.visitor.Consents;
import org.usher.visitor.PersonDetails;

/// Puts together all that belongs to one lead.
@Component
final class LeadFile {

  private final StoredLeads leads;
  private final Sheets sheets;
  private final Notes notes;
  private final EvidenceMarks marks;
  private final MissingPages missing;
  private final LeadWork work;
  private final Consents consents;
  private final Scores scores;

  LeadFile(
      StoredLeads leads,
      Sheets sheets,
      Notes notes,
      EvidenceMarks marks,
      MissingPages missing,
      LeadWork work,
      Consents consents,
      Scores scores) {
    this.leads = leads;
    this.sheets = sheets;
    this.notes = notes;
    this.marks = marks;
    this.missing = missing;
    this.work = work;
    this.consents = consents;
    this.scores = scores;
  }

  Optional<LeadDetails> of(Lead lead, LeadBook.Beside beside) {
    List<Absorbed> absorbed = absorbed(lead);
    return sheets
        .of(lead.id())
        .map(sheet ->
            new LeadDetails(
                line(lead, sheet),
                sheet,
                lead.history(),
                consents.of(lead.person()),
                beside.person(),
                beside.duplicates(),
                beside.company(),
                absorbed,
                allNotes(lead, absorbed),
                marks.of(lead.id()),
                allMissing(lead, absorbed),
                work.ways(lead),
                sheets.pages(lead.id()),
                sheets.facts(lead.id()).orElse(Facts.NONE),
                scores.find(lead.score()),
                scores.promise(lead.score())));
  }

  private List<Absorbed> absorbed(Lead lead) {
    return leads.findByMergedIntoAndErasedFalseOrderByRaisedAtAsc(lead.id().value()).stream()
        .flatMap(other -> Stream.concat(absorbed(other).stream(), absorbed(other, sheets)))
        .toList();
  }

  private static Stream<Absorbed> absorbed(Lead other, Sheets sheets) {
    return sheets.of(other.id()).stream()
        .map(sheet -> new Absorbed(other.id(), sheet, other.history()));
  }

  private List<Note> allNotes(Lead lead, List<Absorbed> absorbed) {
    return all(lead, absorbed)
        .flatMap(id -> notes.of(id).stream())
        .sorted(Comparator.comparing(Note::at))
        .toList();
  }

  private List<MissingPage> allMissing(Lead lead, List<Absorbed> absorbed) {
    return all(lead, absorbed).flatMap(id -> missing.of(id).stream()).toList();
  }

  private static Stream<LeadId> all(Lead lead, List<Absorbed> absorbed) {
    return Stream.concat(Stream.of(lead.id()), absorbed.stream().map(Absorbed::id));
  }

  static LeadLine line(Lead lead, Sheet sheet) {
    PersonDetails person = sheet.person();
    return new LeadLine(
        lead.id(),
        person.name(),
        person.company(),
        lead.grade(),
        lead.isRaisedHand(),
        lead.raisedAt(),
        lead.status(),
        lead.owner(),
        sheet.reason(),
        lead.promise(),
        lead.returnsAt(),
        lead.cameBackAt(),
        lead.team(),
        lead.isSimulated());
  }
}
