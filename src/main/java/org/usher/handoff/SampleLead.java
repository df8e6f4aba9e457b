package org.usher.handoff;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.usher.content.Publication;
import org.usher.content.Snapshot;
import org.usher.lead.Agreement;
import org.usher.lead.EvidenceLine;
import org.usher.lead.EvidenceLine.Kind;
import org.usher.lead.LeadId;
import org.usher.lead.Sheet;
import org.usher.lead.Way;
import org.usher.scoring.Grade;
import org.usher.visitor.PersonDetails;
import org.usher.visitor.Purpose;

/// Somebody who does not exist, with everything that a lead can have, to try out places with.
@Component
final class SampleLead {

  /// Opens nothing at the desk.
  static final LeadId ID = new LeadId(new UUID(0, 0));

  private final Publication publication;
  private final LeadWords words;
  private final Clock clock;

  SampleLead(Publication publication, LeadWords words, Clock clock) {
    this.publication = publication;
    this.words = words;
    this.clock = clock;
  }

  Sheet sheet() {
    Snapshot site = publication.current();
    Instant now = clock.instant();
    List<EvidenceLine> lines = answers(site);
    return new Sheet(
        words.language(),
        true,
        new PersonDetails("Ada Example", "ada@example.com", "Example & Sons", "+44 20 7946 0000"),
        words.say("handoff.sample.message"),
        Way.PHONE,
        words.say("handoff.sample.time"),
        lines,
        evidence(lines),
        List.of(),
        Grade.parse("A1"),
        List.of(new Agreement(Purpose.ANSWER, "sample", now)),
        now);
  }

  private List<String> evidence(List<EvidenceLine> lines) {
    var evidence = new ArrayList<String>();
    lines.stream().map(line -> line.words() + ".").limit(2).forEach(evidence::add);
    evidence.add(words.say("handoff.sample.asks"));
    return evidence;
  }

  /// To every question its first option.
  private List<EvidenceLine> answers(Snapshot site) {
    return site.questionnaire().questions().stream()
        .map(question ->
            new EvidenceLine(
                LineIds.answer(question.id()),
                Kind.ANSWER,
                question.options().getFirst().evidence().in(words.language())))
        .toList();
  }
}
