package org.usher.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.usher.content.PageId;
import org.usher.engagement.Counted;
import org.usher.engagement.Facts;
import org.usher.engagement.PageVisit;
import org.usher.engagement.SimulatedCounts.Count;
import org.usher.matching.Asked;
import org.usher.matching.Chosen;
import org.usher.matching.Help;
import org.usher.matching.Helped;
import org.usher.matching.Offered;
import org.usher.matching.SimulatedOutcomes;
import org.usher.question.Answers;
import org.usher.question.QuestionId;

/// What one day of the season adds to the numbers: to those that are shown, and to those that show
/// how a site learns.
final class Tally {

  private final LocalDate day;
  private final Map<Cell, Long> counted = new HashMap<>();
  private final SimulatedOutcomes.Day outcomes;

  Tally(LocalDate day) {
    this.day = day;
    this.outcomes = new SimulatedOutcomes.Day(day);
  }

  private record Cell(Counted kind, String subject) {}

  private record Shown(Map<PageId, Integer> ranks) implements Offered {}

  private record Opened(PageId page, int rank) implements Chosen {}

  private record Met(QuestionId question, boolean isAnswered) implements Asked {}

  private record Good(Answers answers, Map<PageId, Integer> ranks, Help how) implements Helped {

    @Override
    public List<PageId> pages() {
      return List.copyOf(ranks.keySet());
    }

    @Override
    public int rank(PageId page) {
      return ranks.getOrDefault(page, 0);
    }
  }

  /// A visit, as it would have been counted.
  void visit(Buyer buyer, Facts facts) {
    add(Counted.VISIT, "");
    facts
        .answers()
        .given()
        .forEach((question, options) -> {
          options.forEach(option -> add(Counted.ANSWER, question + ":" + option));
          outcomes.add(new Met(question, true));
        });
    buyer
        .skipped()
        .forEach(question -> {
          add(Counted.SKIP, question.value());
          outcomes.add(new Met(question, false));
        });
    offered(buyer.offered());
    Map<PageId, Integer> opened = ranks(facts, false);
    opened.forEach(this::opened);
    Map<PageId, Integer> read = ranks(facts, true);
    read.keySet().forEach(page -> add(Counted.READ, page.slug()));
    read.forEach(
        (page, rank) -> outcomes.add(new Good(facts.answers(), Map.of(page, rank), Help.READ)));
    buyer.search().ifPresent(this::searched);
  }

  /// What was read before turned out to be good for the buyer.
  static Helped good(Facts facts, Help how) {
    return new Good(facts.answers(), ranks(facts, true), how);
  }

  private void offered(Map<PageId, Integer> offered) {
    offered.forEach((page, rank) -> {
      add(Counted.SHOWN, page.slug());
      add(Counted.SHOWN_AT_RANK, String.valueOf(rank));
    });
    outcomes.add(new Shown(offered));
  }

  private void opened(PageId page, int rank) {
    add(Counted.PAGE, page.slug());
    add(Counted.CHOSEN, page.slug());
    add(Counted.CHOSEN_AT_RANK, String.valueOf(rank));
    outcomes.add(new Opened(page, rank));
  }

  private void searched(Buyer.Search search) {
    add(Counted.SEARCH, "");
    add(Counted.WORDS, search.words());
    if (search.isInVain()) {
      add(Counted.EMPTY_SEARCH, "");
      add(Counted.EMPTY_WORDS, search.words());
    }
  }

  /// Each page once, with the place from which it was opened first.
  private static Map<PageId, Integer> ranks(Facts facts, boolean isRead) {
    var ranks = new HashMap<PageId, Integer>();
    facts.pages().stream()
        .filter(visit -> !isRead || visit.isRead())
        .forEach((PageVisit visit) -> ranks.putIfAbsent(visit.page(), visit.rankShown()));
    return ranks;
  }

  private void add(Counted kind, String subject) {
    counted.merge(new Cell(kind, subject), 1L, Long::sum);
  }

  List<Count> counts() {
    return counted.entrySet().stream()
        .map(one -> new Count(day, one.getKey().kind(), one.getKey().subject(), one.getValue()))
        .toList();
  }

  SimulatedOutcomes.Day outcomes() {
    return outcomes;
  }
}
