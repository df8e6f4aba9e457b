package org.usher.handoff;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.usher.database.Transactions;
import org.usher.engagement.Visits;
import org.usher.lead.Agreement;
import org.usher.lead.LeadId;
import org.usher.visitor.BrowserId;
import org.usher.visitor.Browsers;
import org.usher.visitor.Consents;
import org.usher.visitor.People;
import org.usher.visitor.PersonId;
import org.usher.visitor.Purpose;

/// Takes what buyers send. Person, consents, score, lead and deliveries are written together or not
/// at all, and once for each form, however often and from however many threads it is sent.
@Component
public final class Handoffs {

  private final Submissions submissions;
  private final People people;
  private final Consents consents;
  private final ConsentTexts texts;
  private final Handover handover;
  private final Prospects prospects;
  private final Browsers browsers;
  private final Returns returns;
  private final Visits visits;
  private final FormKey key;
  private final Transactions transactions;
  private final Clock clock;

  Handoffs(
      Submissions submissions,
      People people,
      Consents consents,
      ConsentTexts texts,
      Handover handover,
      Prospects prospects,
      Browsers browsers,
      Returns returns,
      Visits visits,
      FormKey key,
      Transactions transactions,
      Clock clock) {
    this.submissions = submissions;
    this.people = people;
    this.consents = consents;
    this.texts = texts;
    this.handover = handover;
    this.prospects = prospects;
    this.browsers = browsers;
    this.returns = returns;
    this.visits = visits;
    this.key = key;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Takes a form. When this returns, what it says is committed.
  ///
  /// @throws org.springframework.dao.DataAccessException or
  ///   [org.springframework.transaction.TransactionException] when the database does not answer;
  ///   then it may or may not be committed, and sending the same again is safe
  public Submitted submit(Submission submission) {
    Submitted submitted = committed(submission);
    if (submitted instanceof Submitted.Received) {
      follow(submission);
    }
    return submitted;
  }

  /// Whether a form of this id was taken before.
  public boolean isTaken(SubmissionId id) {
    return transactions.retrying(() -> submissions.find(id).isPresent());
  }

  /// What was confirmed is a fact from now on, and the rest of the visit counts for whoever agreed.
  private void follow(Submission submission) {
    Kept kept = submission.preview().keeping(submission.lines());
    visits.current().ifPresent(visit -> visit.confirm(kept.confirmed()));
    if (submission.contact().wish() == Wish.LATER) {
      people.find(submission.contact().email()).ifPresent(prospects::attend);
    }
  }

  private Submitted committed(Submission submission) {
    try {
      return transactions.retrying(() -> taken(submission));
    } catch (DataIntegrityViolationException e) {
      // The same form, or another of the same person, was committed while this one was on its way.
      return transactions.retrying(() -> taken(submission));
    }
  }

  private Submitted taken(Submission submission) {
    byte[] digest = Contents.of(submission).digest(key);
    return submissions
        .find(submission.preview().id())
        .map(known -> again(known, digest, submission))
        .orElseGet(() -> first(submission, digest));
  }

  private Submitted again(Submissions.Known known, byte[] digest, Submission submission) {
    return MessageDigest.isEqual(known.digest(), digest)
        ? new Submitted.Received(known.wish(), known.at(), browserAgain(submission, known.at()))
        : new Submitted.Refused();
  }

  /// Whoever pressed twice sees the second answer, and the browser may never have had the first.
  private Optional<BrowserId> browserAgain(Submission submission, Instant agreed) {
    return submission.mayRemember()
        ? people
            .find(submission.contact().email())
            .flatMap(person -> browsers.again(person, agreed))
        : Optional.empty();
  }

  private Submitted first(Submission submission, byte[] digest) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Contact contact = submission.contact();
    SubmissionId id = submission.preview().id();
    submissions.take(id, digest, contact.wish(), now);
    PersonId person = people.meet(contact.person());
    Kept kept = submission.preview().keeping(submission.lines());
    var subject = subject(submission, person, kept, now);
    subject.agreements().forEach(agreed -> give(person, agreed));
    var prospect = new Prospect(subject, kept.struck());
    Optional<LeadId> lead = lead(prospect, submission.mayRemember(), now);
    lead.ifPresent(raised -> submissions.became(id, raised));
    return new Submitted.Received(contact.wish(), now, browser(submission, person, kept));
  }

  /// An id is issued in the transaction of the consent, and for nobody else.
  private Optional<BrowserId> browser(Submission submission, PersonId person, Kept kept) {
    if (!submission.mayRemember()) {
      returns.strike(person, kept);
      return Optional.empty();
    }
    BrowserId id = browsers.remember(person, texts.remember(submission.preview().language()));
    returns.approve(person, kept);
    return Optional.of(id);
  }

  private HandoffCase subject(Submission submission, PersonId person, Kept kept, Instant now) {
    Contact contact = submission.contact();
    String language = submission.preview().language();
    return new HandoffCase(
        person,
        contact,
        language,
        contact.wish() == Wish.ANSWER,
        kept.lines(),
        kept.facts(),
        agreements(contact, language, now));
  }

  private List<Agreement> agreements(Contact contact, String language, Instant now) {
    var agreements = new ArrayList<Agreement>();
    if (contact.wish() == Wish.ANSWER) {
      agreements.add(new Agreement(Purpose.ANSWER, texts.answer(language), now));
    }
    if (contact.mayFollowUp()) {
      String version = texts.followUp(contact.wish(), language);
      agreements.add(new Agreement(Purpose.FOLLOW_UP, version, now));
    }
    return agreements;
  }

  private void give(PersonId person, Agreement agreed) {
    consents.give(person, agreed.purpose(), agreed.textVersion());
  }

  /// A raised hand is always handed over, whatever the score.
  private Optional<LeadId> lead(Prospect prospect, boolean mayRemember, Instant now) {
    HandoffCase subject = prospect.subject();
    if (!subject.isRaisedHand()) {
      return prospects.welcome(prospect, now);
    }
    if (mayRemember && subject.contact().mayFollowUp()) {
      prospects.keepForLater(new Prospect(subject.forLater(), prospect.struck()), now);
    }
    return Optional.of(handover.handOver(subject, now));
  }
}
