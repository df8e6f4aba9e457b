package org.usher.scoring;

import static java.time.ZoneOffset.UTC;
import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.usher.content.BuyingJob;
import org.usher.content.PageId;
import org.usher.engagement.Facts;
import org.usher.engagement.FileTaken;
import org.usher.engagement.PageVisit;

/// One piece of evidence: one visit of a page (which may also have been a reading), one file taken
/// along, one search, or one later day.
///
/// @param amounts how much evidence of each kind it is; above 0
record Happening(
    Map<Kind, Double> amounts, Instant at, Optional<PageId> page, Optional<BuyingJob> job) {

  private static final Comparator<Happening> BY_TIME =
      comparing(Happening::at)
          .thenComparing(happening -> happening.page().map(PageId::slug).orElse(""))
          .thenComparing(happening -> happening.job().map(BuyingJob::name).orElse(""))
          .thenComparing(happening -> new TreeMap<>(happening.amounts()).toString());

  /// What happened until an instant, by time. The order does not depend on that of the facts.
  static List<Happening> of(Facts facts, Instant until) {
    return Stream.of(
            facts.pages().stream().map(Happening::visit),
            facts.files().stream().map(Happening::download),
            facts.searches().stream().map(Happening::search),
            facts.days().stream().sorted().skip(1).map(Happening::laterDay))
        .flatMap(happenings -> happenings)
        .filter(happening -> !happening.at().isAfter(until))
        .sorted(BY_TIME)
        .toList();
  }

  LocalDate day() {
    return LocalDate.ofInstant(at, UTC);
  }

  private static Happening visit(PageVisit visit) {
    var amounts = new EnumMap<Kind, Double>(Kind.class);
    amounts.put(Kind.VISIT, 1.0);
    amounts.put(Kind.READ, visit.isRead() ? 1.0 : 0);
    amounts.put(Kind.SECONDS, visit.visibleSeconds());
    amounts.put(Kind.DEPTH, visit.depth());
    amounts.values().removeIf(amount -> amount == 0);
    return new Happening(amounts, visit.at(), Optional.of(visit.page()), Optional.of(visit.job()));
  }

  private static Happening download(FileTaken taken) {
    return new Happening(
        Map.of(Kind.DOWNLOAD, 1.0),
        taken.at(),
        Optional.of(taken.page()),
        Optional.of(taken.job()));
  }

  private static Happening search(Instant at) {
    return new Happening(Map.of(Kind.SEARCH, 1.0), at, Optional.empty(), Optional.empty());
  }

  private static Happening laterDay(LocalDate day) {
    var begin = day.atStartOfDay(UTC).toInstant();
    return new Happening(Map.of(Kind.RETURN, 1.0), begin, Optional.empty(), Optional.empty());
  }
}
