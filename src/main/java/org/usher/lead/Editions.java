package org.usher.lead;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.usher.content.Page;
import org.usher.content.PageId;

/// What the site said lately, so that a page can be found as it stood when somebody read it. Each
/// edition is remembered for two days after another took its place; pages that stay the same are
/// kept once. Safe for many threads.
final class Editions {

  /// Longer than any visit.
  private static final Duration REMEMBERED = Duration.ofDays(2);

  private final List<Edition> newestFirst = new ArrayList<>();

  /// All pages from an instant on, by language.
  private record Edition(Instant since, Map<String, Map<PageId, Page>> pages) {}

  /// @param isCertain whether it stood there then; else it is the oldest that is known
  record Seen(Page page, boolean isCertain) {}

  /// @param pages by language
  synchronized void add(Instant since, Map<String, Map<PageId, Page>> pages) {
    var kept = new HashMap<String, Map<PageId, Page>>();
    pages.forEach((language, byId) -> kept.put(language, withKnown(language, byId)));
    newestFirst.addFirst(new Edition(since, kept));
    Instant old = since.minus(REMEMBERED);
    while (oldestWasReplacedBefore(old)) {
      newestFirst.removeLast();
    }
  }

  private Map<PageId, Page> withKnown(String language, Map<PageId, Page> pages) {
    var known =
        newestFirst.isEmpty() ? Map.<PageId, Page>of() : of(newestFirst.getFirst(), language);
    var kept = new HashMap<PageId, Page>();
    pages.forEach((id, page) -> {
      Page before = known.getOrDefault(id, page);
      kept.put(id, before.equals(page) ? before : page);
    });
    return kept;
  }

  private boolean oldestWasReplacedBefore(Instant old) {
    int size = newestFirst.size();
    return size > 1 && newestFirst.get(size - 2).since().isBefore(old);
  }

  /// The page as it stood then, or as it stood first.
  synchronized Optional<Seen> at(Instant then, String language, PageId page) {
    Optional<Edition> certain =
        newestFirst.stream().filter(one -> !one.since().isAfter(then)).findFirst();
    Edition edition = certain.orElseGet(newestFirst::getLast);
    return Optional.ofNullable(of(edition, language).get(page))
        .map(seen -> new Seen(seen, certain.isPresent()));
  }

  private static Map<PageId, Page> of(Edition edition, String language) {
    return edition.pages().getOrDefault(language, edition.pages().values().iterator().next());
  }
}
