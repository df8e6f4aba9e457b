package org.usher.matching;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import org.usher.content.Page;

/// Folds pages that read the same into the best of them, so that one text does not fill a list. The
/// title is part of what is read: a few words that two things share do not make them one. What was
/// compared is kept as long as its page. For any number of threads.
final class Folding {

  /// From this share of common passages on, whoever read one page has read the other.
  private static final double SAME = 0.9;

  private final Cache<Page, Text> known =
      Caffeine.newBuilder().weakKeys().maximumSize(10_000).build();

  record Scored(Page page, double score) {}

  record Fold(Scored first, List<Page> alike) {}

  /// @param pages best first
  List<Fold> fold(List<Scored> pages) {
    var folds = new ArrayList<Fold>();
    for (Scored next : pages) {
      folds.stream()
          .filter(fold -> isSame(fold.first().page(), next.page()))
          .findFirst()
          .ifPresentOrElse(
              fold -> fold.alike().add(next.page()),
              () -> folds.add(new Fold(next, new ArrayList<>())));
    }
    return folds;
  }

  /// @param length in characters, since texts of other lengths need no comparing
  private record Text(Shingles shingles, int length) {

    static Text of(Page page) {
      String text = page.title() + "\n" + page.text();
      return new Text(Shingles.of(text), text.length());
    }

    boolean isSame(Text other) {
      return Math.min(length, other.length) >= SAME * SAME * Math.max(length, other.length)
          && shingles.isAsLike(other.shingles, SAME);
    }
  }

  private boolean isSame(Page one, Page other) {
    return known.get(one, Text::of).isSame(known.get(other, Text::of));
  }
}
