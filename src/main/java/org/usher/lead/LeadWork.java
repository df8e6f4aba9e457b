package org.usher.lead;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.usher.content.PageId;
import org.usher.staff.AccountId;
import org.usher.visitor.Consent;
import org.usher.visitor.Consents;
import org.usher.visitor.Purpose;

/// What sales does with a lead between taking it and deciding: being in touch, notes, rest, what
/// they say of the evidence.
@Component
public final class LeadWork {

  /// What somebody agrees to who lets sales write or call. To be known again is another matter.
  private static final Set<Purpose> TO_TALK = EnumSet.of(Purpose.ANSWER, Purpose.FOLLOW_UP);

  private final LeadSteps steps;
  private final Sheets sheets;
  private final Notes notes;
  private final EvidenceMarks marks;
  private final MissingPages missing;
  private final Consents consents;
  private final Promises promises;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  LeadWork(
      LeadSteps steps,
      Sheets sheets,
      Notes notes,
      EvidenceMarks marks,
      MissingPages missing,
      Consents consents,
      Promises promises,
      ApplicationEventPublisher events,
      Clock clock) {
    this.steps = steps;
    this.sheets = sheets;
    this.notes = notes;
    this.marks = marks;
    this.missing = missing;
    this.consents = consents;
    this.promises = promises;
    this.events = events;
    this.clock = clock;
  }

  /// Takes down that sales was in touch, and how. Until they have spoken, only the way that the
  /// buyer chose may be tried; what the buyer began themselves may come any way.
  ///
  /// @throws WayRefused when the buyer did not ask for that
  public void touch(LeadId id, Touch touch, Way way) {
    steps.take(
        id,
        (lead, by) -> {
          if (touch == Touch.TRIED) {
            requireWanted(lead, way);
          }
          lead.touch(touch, way, by, clock.instant());
        });
  }

  /// Takes down that sales and the buyer met, wherever that was.
  public void meet(LeadId id) {
    steps.take(id, (lead, by) -> lead.meet(by, clock.instant()));
  }

  /// Takes down that a page is sent to the buyer by e-mail; whoever sends it joins this
  /// transaction.
  ///
  /// @throws WayRefused when the buyer did not ask for e-mail and nobody has spoken with them
  public void sendPage(LeadId id, PageId page) {
    steps.take(
        id,
        (lead, by) -> {
          requireWanted(lead, Way.EMAIL);
          lead.sendPage(page.slug(), by, clock.instant());
        });
  }

  private void requireWanted(Lead lead, Way way) {
    if (!ways(lead).contains(way)) {
      throw new WayRefused(lead.id(), way);
    }
  }

  /// Whether they took back every consent to be contacted that they gave.
  static boolean haveTakenBack(List<Consent> all) {
    List<Consent> given = all.stream().filter(one -> TO_TALK.contains(one.purpose())).toList();
    return !given.isEmpty() && given.stream().allMatch(one -> one.withdrawnAt().isPresent());
  }

  /// How the buyer may be reached now.
  Set<Way> ways(Lead lead) {
    if (haveTakenBack(consents.of(lead.person()))) {
      return EnumSet.noneOf(Way.class);
    }
    boolean haveSpoken =
        lead.history().stream()
            .map(HistoryLine::kind)
            .anyMatch(kind -> kind == StepKind.REACHED || kind == StepKind.MET);
    return haveSpoken
        ? EnumSet.allOf(Way.class)
        : sheets.of(lead.id()).map(Sheet::way).map(Way::open).orElse(Set.of());
  }

  /// Lets it rest until sales begins to work on that day.
  ///
  /// @throws IllegalArgumentException when the day is not in the future
  public void rest(LeadId id, LocalDate until) {
    steps.take(id, (lead, by) -> lead.rest(promises.hours().morning(until), by, clock.instant()));
  }

  /// @throws IllegalArgumentException when it has no words, or more than 4,000 characters
  public void note(LeadId id, String words) {
    steps.take(
        id,
        (lead, by) -> {
          Instant now = clock.instant();
          lead.note(by, now);
          notes.keep(id, lead.person(), new Note(by, now, words));
        });
  }

  /// Tells those who write the site what it lacks for this buyer. They read the words and what the
  /// buyer answered, so the words must not say who it is.
  ///
  /// @throws IllegalArgumentException when it has no words, or more than [MissingPage#MAX_LENGTH]
  ///   characters
  /// @throws NamesBuyer when the words hold an e-mail address, or name the buyer or their company
  public void missPage(LeadId id, String words) {
    steps.take(
        id,
        (lead, by) -> {
          var page =
              new MissingPage(
                  UUID.randomUUID(), by, clock.instant(), words, MissingPage.State.OPEN);
          if (namesBuyer(lead, page.words())) {
            throw new NamesBuyer(id);
          }
          missing.keep(id, lead.person(), page);
          lead.missPage(by, page.at());
        });
  }

  private boolean namesBuyer(Lead lead, String words) {
    List<String> said = Plain.words(words);
    return words.contains("@")
        || sheets.of(lead.id()).map(Sheet::person).stream()
            .anyMatch(person ->
                Plain.words(person.name()).stream()
                        .anyMatch(name -> name.length() > 2 && said.contains(name))
                    || !Plain.company(person.company()).isEmpty()
                        && Plain.text(words).contains(" " + Plain.company(person.company())));
  }

  /// Takes down that what was given up is sent again; whoever sends it has begun this transaction.
  ///
  /// @param destination name of where it goes, as `webhook:crm`
  public void sendAgain(LeadId id, String destination) {
    steps.take(id, (lead, by) -> lead.sendAgain(destination, by, clock.instant()));
  }

  /// Judges one line of evidence; the same mark a second time takes it back.
  ///
  /// @param line id of a line of the lead's sheet
  /// @throws IllegalArgumentException when the sheet has no such line
  public void mark(LeadId id, String line, Mark mark) {
    steps.take(id, (lead, by) -> mark(lead, line, mark, by));
  }

  private void mark(Lead lead, String line, Mark mark, AccountId by) {
    List<String> lines =
        sheets.of(lead.id()).stream()
            .flatMap(sheet -> sheet.lines().stream())
            .map(EvidenceLine::id)
            .toList();
    if (!lines.contains(line)) {
      throw new IllegalArgumentException(
          "Lead %s has no line of evidence of that name".formatted(lead.id()));
    }
    boolean isTakenBack = marks.of(lead.id()).get(line) == mark;
    var marked =
        new EvidenceMarked(
            lead.id(),
            line,
            isTakenBack ? Optional.empty() : Optional.of(mark),
            by,
            clock.instant());
    marks.keep(marked);
    lead.mark(lines.indexOf(line) + 1, marked.mark(), by, marked.at());
    events.publishEvent(marked);
  }
}
