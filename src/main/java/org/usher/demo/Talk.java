package org.usher.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.usher.lead.LeadId;
import org.usher.lead.SimulatedLeads;
import org.usher.lead.Touch;
import org.usher.staff.AccountId;

/// What simulated sales does with a simulated lead between the first try and the verdict. Of those
/// that will be accepted two in three are reached, and half of these met; every second lead has a
/// note. It draws for itself, so that the rest of a season does not hang on it.
final class Talk {

  private static final int REACHED_IN = 3;
  private static final int EVERY_SECOND = 2;

  private static final List<String> BEGUN =
      List.of(
          "Left a message, and asked when to call again.",
          "Wrote with two questions. No answer yet.",
          "Their office says: back on Thursday.");
  private static final List<String> GOOD =
      List.of(
          "Wants to see it with their own enquiries, and sends us ten of them.",
          "The board decides in spring. Needs a short paper for it.",
          "Two systems are on the list. That ours runs on their own servers matters to them.",
          "Finds the price of the first year fair. Next: a talk with their head of sales.");
  private static final List<String> POOR =
      List.of(
          "Spoke for five minutes: polite, but nothing that we could do for them.",
          "Nobody there knows of a project. Left a message twice.",
          "Has read a lot, and only wanted to know how others do it.");

  private final LeadId lead;
  private final AccountId seller;
  private final Random random;

  Talk(LeadId lead, AccountId seller, Random random) {
    this.lead = lead;
    this.seller = seller;
    this.random = random;
  }

  /// Nothing is decided yet.
  void begin(SimulatedLeads leads, Instant tried) {
    note(leads, BEGUN, tried.plusSeconds(60));
  }

  /// From the first try to the verdict.
  void hold(SimulatedLeads leads, Instant tried, Instant decided, boolean isAccepted) {
    Duration step = Duration.between(tried, decided).dividedBy(4);
    if (isAccepted && random.nextInt(REACHED_IN) > 0) {
      leads.touch(lead, Touch.REACHED, seller, tried.plus(step));
      if (random.nextInt(EVERY_SECOND) == 0) {
        leads.meet(lead, seller, tried.plus(step.multipliedBy(2)));
      }
    }
    note(leads, isAccepted ? GOOD : POOR, tried.plus(step.multipliedBy(3)));
  }

  private void note(SimulatedLeads leads, List<String> words, Instant at) {
    if (random.nextInt(EVERY_SECOND) == 0) {
      leads.note(lead, words.get(random.nextInt(words.size())), seller, at);
    }
  }
}
