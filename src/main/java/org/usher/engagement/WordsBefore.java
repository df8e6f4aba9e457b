package org.usher.engagement;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.usher.content.PageId;

/// Which words led visitors to a page that helped them: word by word, so that no search can be put
/// together again, and only those that enough different visits have typed before they chose this
/// very page.
@Component
class WordsBefore {

  private final RareWords rare = new RareWords();

  /// One visit has typed these words, chosen the page and read it.
  ///
  /// @return what may be told of it now
  List<PageFoundBy> told(PageId page, Collection<String> words) {
    return words.stream()
        .map(word -> new PageFoundBy(page, word, rare.use(page.slug() + " " + word)))
        .filter(found -> found.visits() > 0)
        .toList();
  }
}
