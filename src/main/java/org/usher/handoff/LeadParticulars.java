package org.usher.handoff;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.usher.content.Publication;
import org.usher.engagement.Facts;
import org.usher.lead.EvidenceLine;
import org.usher.lead.LeadId;
import org.usher.lead.Leads;
import org.usher.lead.Sheet;
import org.usher.lead.Sheets;
import org.usher.question.Answers;
import org.usher.question.Question;

/// Finds the particulars of a lead as they are when a message is composed. Only answers that stand
/// on the frozen sheet are among them: what the buyer struck is in neither.
@Component
final class LeadParticulars {

  private final Sheets sheets;
  private final Leads leads;
  private final Publication publication;

  LeadParticulars(Sheets sheets, Leads leads, Publication publication) {
    this.sheets = sheets;
    this.leads = leads;
    this.publication = publication;
  }

  Particulars of(LeadId lead, Sheet sheet) {
    return lead.equals(SampleLead.ID)
        ? new Particulars(
            answers(firstOptions(), sheet),
            Optional.of(new Particulars.Owner("Sam Example", "sam@example.com")))
        : new Particulars(
            answers(sheets.facts(lead).map(Facts::answers).orElse(Answers.none()), sheet),
            leads.owner(lead).map(owner -> new Particulars.Owner(owner.name(), owner.email())));
  }

  /// As the sample says them.
  private Answers firstOptions() {
    Answers answers = Answers.none();
    for (Question question : publication.current().questionnaire().questions()) {
      answers = answers.with(question.id(), question.options().getFirst().id());
    }
    return answers;
  }

  private static List<Particulars.Answer> answers(Answers answers, Sheet sheet) {
    Map<String, String> words =
        sheet.lines().stream()
            .collect(toMap(EvidenceLine::id, EvidenceLine::words, (one, other) -> one));
    return answers.given().entrySet().stream()
        .filter(given -> words.containsKey(LineIds.answer(given.getKey())))
        .flatMap(given ->
            given.getValue().stream()
                .map(option ->
                    new Particulars.Answer(
                        given.getKey().value(),
                        option.value(),
                        words.getOrDefault(LineIds.answer(given.getKey()), ""))))
        .toList();
  }
}
