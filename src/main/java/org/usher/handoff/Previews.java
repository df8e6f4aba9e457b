package org.usher.handoff;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.usher.content.Publication;
import org.usher.content.Snapshot;
import org.usher.design.Address;
import org.usher.engagement.Facts;
import org.usher.engagement.Visit;
import org.usher.engagement.Visits;
import org.usher.question.Answers;

/// Shows a buyer what sales would see.
@Component
public final class Previews {

  private final Publication publication;
  private final Visits visits;
  private final Lines lines;
  private final PreviewSeal seal;
  private final HandoffProperties properties;
  private final Clock clock;

  Previews(
      Publication publication,
      Visits visits,
      Lines lines,
      PreviewSeal seal,
      HandoffProperties properties,
      Clock clock) {
    this.publication = publication;
    this.visits = visits;
    this.lines = lines;
    this.seal = seal;
    this.properties = properties;
    this.clock = clock;
  }

  /// What would be sent from this address now. Answers of the address that were not given in the
  /// current visit came with a link.
  public Preview at(Address address) {
    Snapshot site = publication.current();
    var given = Answers.read(address.query(), site.questionnaire());
    Facts visit = visits.current().map(Visit::facts).orElse(Facts.NONE);
    var own = Answers.none();
    var arrived = Answers.none();
    for (var answer : given.given().entrySet()) {
      if (visit.answers().to(answer.getKey()).filter(answer.getValue()::equals).isPresent()) {
        own = own.with(answer.getKey(), answer.getValue());
      } else {
        arrived = arrived.with(answer.getKey(), answer.getValue());
      }
    }
    Facts facts = visit.answering(own);
    return new Preview(
        SubmissionId.random(),
        clock.instant(),
        address.language(),
        facts,
        arrived,
        lines.of(facts, arrived, site, address.language()));
  }

  /// A preview as it stands in a form, to be read again by [#open].
  public String seal(Preview preview) {
    return seal.seal(preview);
  }

  /// What came back with a form.
  public PreviewReading open(String sealed) {
    return seal.open(sealed);
  }

  /// Whether a form comes back sooner than a person can have filled it in.
  public boolean isTooFast(Preview preview) {
    return clock.instant().isBefore(preview.issuedAt().plus(properties.fastest()));
  }

  /// The same preview for another form.
  public Preview renewed(Preview preview) {
    return preview.renewed(clock.instant());
  }
}
