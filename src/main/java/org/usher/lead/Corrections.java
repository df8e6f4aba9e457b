package org.usher.lead;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.usher.design.Words;
import org.usher.visitor.Amendment;
import org.usher.visitor.CorrectedPart;
import org.usher.visitor.People;
import org.usher.visitor.PersonCorrected;
import org.usher.visitor.PersonId;

/// Lets buyers put right what their leads say of them (GDPR, article 16). The sheet is frozen for
/// everybody else: only who somebody is, and their own words, can be changed, and the history says
/// that it was. Score and verdict stay as they are. All joins the transaction of the wish.
@Component
class Corrections {

  private final StoredLeads leads;
  private final Sheets sheets;
  private final People people;
  private final Promises promises;
  private final Words words;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Corrections(
      StoredLeads leads,
      Sheets sheets,
      People people,
      Promises promises,
      Words words,
      ApplicationEventPublisher events,
      Clock clock) {
    this.leads = leads;
    this.sheets = sheets;
    this.people = people;
    this.promises = promises;
    this.words = words;
    this.events = events;
    this.clock = clock;
  }

  @EventListener
  void on(PersonCorrected corrected) {
    people
        .details(corrected.person())
        .ifPresent(now -> {
          for (Lead lead : leads.findByPersonIdOrderByRaisedAtAsc(corrected.person().value())) {
            correct(
                lead,
                corrected.parts(),
                sheet -> sheet.of(sheet.person().corrected(now, corrected.parts())));
          }
        });
  }

  void amend(PersonId person, Amendment amendment) {
    if (!amendment.isEmpty()) {
      LeadId.parse(amendment.record())
          .flatMap(id -> leads.findByIdAndErasedFalse(id.value()))
          .filter(lead -> lead.person().equals(person))
          .ifPresent(lead ->
              correct(
                  lead,
                  Set.of(CorrectedPart.MESSAGE),
                  sheet -> sheet.saying(amended(sheet, amendment))));
    }
  }

  private String amended(Sheet sheet, Amendment amendment) {
    String left = amendment.strikes() ? "" : sheet.message();
    if (amendment.note().isEmpty()) {
      return left;
    }
    var locale = Locale.forLanguageTag(sheet.language());
    String day =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
            .withLocale(locale)
            .format(clock.instant().atZone(promises.zone()));
    String note = words.say(sheet.language(), "lead.amended", day) + " " + amendment.note();
    return left.isEmpty() ? note : left + "\n\n" + note;
  }

  private void correct(Lead lead, Set<CorrectedPart> parts, UnaryOperator<Sheet> change) {
    if (!lead.isErased() && sheets.change(lead.id(), change)) {
      Instant now = clock.instant();
      lead.correct(parts, now);
      leads.save(lead);
      events.publishEvent(new LeadCorrected(lead.id(), parts, now));
    }
  }
}
