package org.usher.matching;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.usher.content.Page;
import org.usher.content.Snapshot;

/// Pages for words that are still being typed. The same for everybody, so it is kept until the
/// content changes. Any words are safe. For any number of threads.
@Service
public final class Suggestions {

  /// What fits between the field and the keyboard of a phone.
  public static final int MAX_SUGGESTIONS = 6;

  /// Characters that are looked at.
  static final int MAX_LENGTH = 100;

  private static final int MAX_KEPT = 10_000;

  private final Cache<Typed, List<Suggestion>> known =
      Caffeine.newBuilder().maximumSize(MAX_KEPT).build();

  Suggestions() {}

  private record Typed(String snapshot, String language, String words) {}

  /// Best first; empty when nothing is called anything like it.
  public List<Suggestion> suggest(Snapshot snapshot, String language, String typed) {
    var words = typed.substring(0, Math.min(typed.length(), MAX_LENGTH)).stripLeading();
    var key = new Typed(snapshot.id(), language, words);
    return known.get(key, any -> look(snapshot, language, words));
  }

  private static List<Suggestion> look(Snapshot snapshot, String language, String words) {
    var index = snapshot.part(PageIndex.class);
    var site = snapshot.part(Likelihoods.class);
    var beginning = index.beginning(language, words);
    return index.called(language, beginning, MAX_SUGGESTIONS).stream()
        .map(found -> snapshot.page(site.page(found.page()), language).orElseThrow())
        .map(page -> suggestion(page, index.tongue(language), beginning.words()))
        .toList();
  }

  private static Suggestion suggestion(Page page, Tongue tongue, Set<String> words) {
    var marks = marks(page.title(), tongue, words);
    Optional<String> said =
        page.phrases().stream()
            .filter(phrase -> marks(phrase, tongue, words).size() > marks.size())
            .findFirst();
    return new Suggestion(page, said, marks);
  }

  private static List<Suggestion.Mark> marks(String text, Tongue tongue, Set<String> words) {
    var marks = new ArrayList<Suggestion.Mark>();
    for (Tongue.Token token : tongue.words(text)) {
      if (words.contains(token.word())) {
        marks.add(new Suggestion.Mark(token.start(), token.end()));
      }
    }
    return marks;
  }

  /// Everything by which somebody may call a page.
  static Stream<String> names(Page page) {
    return Stream.concat(Stream.of(page.title()), page.phrases().stream());
  }
}
