package org.usher.demo;

import static java.time.ZoneOffset.UTC;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import org.springframework.stereotype.Component;
import org.usher.content.Publication;
import org.usher.content.Snapshot;
import org.usher.engagement.Facts;
import org.usher.engagement.SimulatedCounts;
import org.usher.handoff.SimulatedHandoffs;
import org.usher.handoff.SimulatedHandoffs.Handed;
import org.usher.lead.Amount;
import org.usher.lead.Mark;
import org.usher.lead.SimulatedLeads;
import org.usher.lead.Touch;
import org.usher.lead.Verdict;
import org.usher.matching.Help;
import org.usher.matching.SimulatedOutcomes;
import org.usher.scoring.Score;
import org.usher.staff.AccountId;
import org.usher.visitor.PersonId;

/// Plays a season: 25 to 45 visits on a working day and 8 to 14 on others, of which one in twelve
/// raises a hand, and of the others who are ready by the rules one in three had agreed to be
/// contacted. Sales is in touch within a day and decides within four, as [Talk] says; what came in
/// the last two days is still waiting.
@Component
class Season {

  /// Numbers that follow each other begin with nearly the same draws; those that are far apart do
  /// not.
  private static final long APART = 0x9E3779B97F4A7C15L;

  private static final int HAND_IN = 12;
  private static final int AGREED_IN = 3;
  private static final Duration FRESH = Duration.ofDays(2);
  private static final Currency EURO = Currency.getInstance("EUR");

  private final Publication publication;
  private final SimulatedHandoffs handoffs;
  private final SimulatedLeads leads;
  private final SimulatedCounts counts;
  private final SimulatedOutcomes outcomes;
  private final Clock clock;

  Season(
      Publication publication,
      SimulatedHandoffs handoffs,
      SimulatedLeads leads,
      SimulatedCounts counts,
      SimulatedOutcomes outcomes,
      Clock clock) {
    this.publication = publication;
    this.handoffs = handoffs;
    this.leads = leads;
    this.counts = counts;
    this.outcomes = outcomes;
    this.clock = clock;
  }

  /// One day of the season.
  ///
  /// @param ago how many days before its last one
  /// @return whom it made up
  List<PersonId> play(LocalDate day, int ago, long seed, AccountId seller) {
    var random = new Random(seed * 1_000_003 + ago);
    Instant now = clock.instant();
    boolean isWorkday =
        day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    int visits = isWorkday ? 25 + random.nextInt(21) : 8 + random.nextInt(7);
    var tally = new Tally(day);
    var people = new ArrayList<PersonId>();
    for (int visit = 0; visit < visits; visit++) {
      Instant at = day.atStartOfDay(UTC).toInstant().plusSeconds(random.nextInt(86_400));
      if (at.isBefore(now)) {
        var buyer = new Buyer(site(), random, at);
        Facts facts = buyer.facts();
        tally.visit(buyer, facts);
        handOver(facts, ago * 100 + visit, at.plusSeconds(600), random, seed, seller)
            .ifPresent(people::add);
      }
    }
    counts.add(tally.counts());
    outcomes.keep(tally.outcomes());
    return people;
  }

  private Snapshot site() {
    return publication.current();
  }

  private java.util.Optional<PersonId> handOver(
      Facts facts, int number, Instant at, Random random, long seed, AccountId seller) {
    boolean isHand = random.nextInt(HAND_IN) == 0;
    Score score = handoffs.score(facts, at);
    boolean isDue = score.isReady() && random.nextInt(AGREED_IN) == 0;
    if (!at.isBefore(clock.instant()) || (!isHand && !isDue)) {
      return java.util.Optional.empty();
    }
    Handed handed = handoffs.handOver(Cast.contact(number, isHand, random), facts, isHand, at);
    if (isHand) {
      helped(facts, Help.CONTACT, at);
    }
    var talk = new Talk(handed.lead(), seller, new Random((seed * 31 + number) * APART));
    work(handed, score, facts, at, random, new Judge(seed), talk, seller);
    return java.util.Optional.of(handed.person());
  }

  private void work(
      Handed handed,
      Score score,
      Facts facts,
      Instant at,
      Random random,
      Judge judge,
      Talk talk,
      AccountId seller) {
    Instant now = clock.instant();
    if (at.isAfter(now.minus(FRESH))) {
      return;
    }
    Instant touched = at.plus(Duration.ofMinutes(20 + random.nextInt(1_400)));
    leads.touch(handed.lead(), Touch.TRIED, seller, touched);
    Instant decided = touched.plus(Duration.ofMinutes(random.nextInt(4_000)));
    if (decided.isAfter(now)) {
      talk.begin(leads, touched);
      return;
    }
    boolean isAccepted =
        random.nextDouble() < judge.chance(score, facts, handed.sheet().isRaisedHand());
    if (isAccepted) {
      helped(facts, Help.VERDICT, decided);
    }
    talk.hold(leads, touched, decided, isAccepted);
    decide(handed, isAccepted, decided, random, judge, seller);
    mark(handed, isAccepted, decided, random, seller);
  }

  private void helped(Facts facts, Help how, Instant at) {
    var day = new SimulatedOutcomes.Day(LocalDate.ofInstant(at, UTC));
    day.add(Tally.good(facts, how));
    outcomes.keep(day);
  }

  private void decide(
      Handed handed, boolean isAccepted, Instant at, Random random, Judge judge, AccountId seller) {
    Instant back = clock.instant().plus(Duration.ofDays(10 + random.nextInt(80)));
    if (!isAccepted) {
      var rejected = new Verdict.Rejected(judge.rejection(random));
      leads.decide(handed.lead(), rejected, seller, at, back);
      return;
    }
    leads.decide(handed.lead(), new Verdict.Accepted(), seller, at, back);
    Instant end = at.plus(Duration.ofDays(3 + random.nextInt(30)));
    double drawn = random.nextDouble();
    if (end.isBefore(clock.instant()) && drawn < 0.75) {
      Verdict verdict =
          drawn < 0.35
              ? new Verdict.Won(
                  new Amount(BigDecimal.valueOf(2_000 + 500L * random.nextInt(60)), EURO))
              : new Verdict.Lost(judge.loss(random));
      leads.decide(handed.lead(), verdict, seller, end, back);
    }
  }

  /// One line in four leads is judged.
  private void mark(
      Handed handed, boolean isAccepted, Instant at, Random random, AccountId seller) {
    var lines = handed.sheet().lines();
    if (!lines.isEmpty() && random.nextInt(4) == 0) {
      String line = lines.get(random.nextInt(lines.size())).id();
      leads.mark(handed.lead(), line, isAccepted ? Mark.DECISIVE : Mark.WRONG, seller, at);
    }
  }
}
