package org.usher.scoring;

import static java.time.ZoneOffset.UTC;
import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.usher.content.BuyingJob;
import org.usher.content.PageId;
import org.usher.engagement.Facts;
import org.usher.engagement.PageVisit;

/// One piece of evidence: one visit of a page (which may also have been a reading), one search, or
/// one later day.
record Happening(Set<Kind> kinds, Instant at, Optional<PageId> page, Optional<BuyingJob> job) {

  private static final Comparator<Happening> BY_TIME =
      comparing(Happening::at)
          .thenComparing(happening -> happening.kinds().toString())
          .thenComparing(happening -> happening.page().map(PageId::slug).orElse(""))
          .thenComparing(happening -> happening.job().map(BuyingJob::name).orElse(""));

  /// What happened until an instant, by time. The order does not depend on that of the facts.
  static List<Happening> of(Facts facts, Instant until) {
    return Stream.of(
            facts.pages().stream().map(Happening::visit),
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
    var kinds = visit.isRead() ? EnumSet.of(Kind.VISIT, Kind.READ) : EnumSet.of(Kind.VISIT);
    return new Happening(kinds, visit.at(), Optional.of(visit.page()), Optional.of(visit.job()));
  }

  private static Happening search(Instant at) {
    return new Happening(EnumSet.of(Kind.SEARCH), at, Optional.empty(), Optional.empty());
  }

  private static Happening laterDay(LocalDate day) {
    var begin = day.atStartOfDay(UTC).toInstant();
    return new Happening(EnumSet.of(Kind.RETURN), begin, Optional.empty(), Optional.empty());
  }
}
