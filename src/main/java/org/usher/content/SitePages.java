package org.usher.content;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// All pages of the site, those that are not yet shown too.
///
/// @param main in the main language, in the order of their files
/// @param translations language to translated pages
/// @param drafts pages that are not finished
record SitePages(
    Map<PageId, ReadPage> main, Map<String, Map<PageId, Page>> translations, Set<PageId> drafts) {

  /// The pages that are shown at this instant, by language.
  Map<String, Map<PageId, Page>> shown(String mainLanguage, Instant now) {
    Map<String, Map<PageId, Page>> shown = new LinkedHashMap<>();
    Map<PageId, Page> inMain = new LinkedHashMap<>();
    main.values().stream()
        .filter(read -> read.isDue(now))
        .forEach(read -> inMain.put(read.page().id(), read.page()));
    shown.put(mainLanguage, Collections.unmodifiableMap(inMain));
    translations.forEach((language, pages) -> {
      Map<PageId, Page> translated = new LinkedHashMap<>(pages);
      translated.keySet().retainAll(inMain.keySet());
      shown.put(language, Collections.unmodifiableMap(translated));
    });
    return shown;
  }

  /// The pages that wait for their time.
  List<PageId> waiting(Instant now) {
    return main.values().stream()
        .filter(read -> !read.isDue(now))
        .map(read -> read.page().id())
        .toList();
  }

  /// When the next of them is shown.
  Optional<Instant> nextDue(Instant now) {
    return main.values().stream()
        .filter(read -> !read.isDue(now))
        .map(ReadPage::publish)
        .min(Instant::compareTo);
  }
}
