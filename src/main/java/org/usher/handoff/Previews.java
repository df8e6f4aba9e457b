package org.usher.handoff;

import java.time.Clock;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.usher.content.Publication;
import org.usher.content.Snapshot;
import org.usher.design.Address;
import org.usher.engagement.Facts;
import org.usher.engagement.Visit;
import org.usher.engagement.Visits;
import org.usher.question.Answers;
import org.usher.question.QuestionId;

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
    Predicate<QuestionId> isOwn =
        question -> visit.answers().to(question).equals(given.to(question));
    Answers own = given.keeping(isOwn);
    Answers arrived = given.keeping(isOwn.negate());
    Facts facts = visit.answering(own);
    return new Preview(
        SubmissionId.random(),
        clock.instant(),
        address.language(),
        facts,
        arrived,
        lines.of(facts, arrived, site, address.language()));
  }

  /// The same visit with an answer that the buyer has corrected: theirs, even if it came with a
  /// link.
  ///
  /// @param answer empty when they would rather not say
  public Preview correcting(Preview preview, QuestionId question, Answers answer) {
    Facts before = preview.facts();
    Facts facts =
        before.answering(
            answer.isEmpty() ? before.answers().without(question) : before.answers().and(answer));
    Answers arrived = preview.arrived().without(question);
    return new Preview(
        preview.id(),
        preview.issuedAt(),
        preview.language(),
        facts,
        arrived,
        lines.of(facts, arrived, publication.current(), preview.language()));
  }

  /// The same visit, said in another language.
  public Preview saying(Preview preview, String language) {
    return preview.language().equals(language)
        ? preview
        : new Preview(
            preview.id(),
            preview.issuedAt(),
            language,
            preview.facts(),
            preview.arrived(),
            lines.of(preview.facts(), preview.arrived(), publication.current(), language));
  }

  /// The name of the line that says an answer of the buyer's own.
  public static String line(QuestionId question) {
    return LineIds.answer(question);
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
