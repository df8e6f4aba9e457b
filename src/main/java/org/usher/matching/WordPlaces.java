package org.usher.matching;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;
import org.usher.content.Page;
import org.usher.matching.WhyFound.Where;
import org.usher.question.Questionnaire;

/// Where on a page the words of one search stand. Not for several threads.
final class WordPlaces {

  /// The parts by which a page is called or sorted, in the order in which they tell of it.
  private static final Map<Part, Where> NAMED = named();

  private static final Pattern MARKED = Pattern.compile("<mark>(.*?)</mark>");

  private final PageIndex index;
  private final String words;
  private final Questionnaire questionnaire;
  private final Learnt learnt;
  private final Map<String, Set<String>> wantedByTag = new HashMap<>();

  WordPlaces(PageIndex index, String words, Questionnaire questionnaire) {
    this.index = index;
    this.learnt = index.learnt();
    this.words = words;
    this.questionnaire = questionnaire;
  }

  private static Map<Part, Where> named() {
    var named = new LinkedHashMap<Part, Where>();
    named.put(Part.TITLE, Where.TITLE);
    named.put(Part.PHRASES, Where.PHRASES);
    named.put(Part.SUMMARY, Where.SUMMARY);
    named.put(Part.HEADINGS, Where.HEADING);
    named.put(Part.AUDIENCE, Where.AUDIENCE);
    return named;
  }

  /// Empty when no part says any of the words as the reader knows them.
  ///
  /// @param passageHtml what is shown of the page, with the words marked in it
  Optional<WhyFound> why(Page page, String passageHtml) {
    Tongue tongue = index.tongue(page.language());
    var wanted = wantedByTag.computeIfAbsent(tongue.tag(), _ -> Set.copyOf(tongue.marks(words)));
    return inLabels(page, wanted, tongue)
        .or(() -> inText(passageHtml, tongue))
        .or(() -> same(page, tongue))
        .or(() -> typed(page, wanted, tongue));
  }

  /// The part that says most of them.
  private Optional<WhyFound> inLabels(Page page, Set<String> wanted, Tongue tongue) {
    Optional<WhyFound> best = Optional.empty();
    int most = 0;
    for (var part : NAMED.entrySet()) {
      if (most == wanted.size()) {
        return best;
      }
      var said = said(part.getKey().of(page, questionnaire), wanted, tongue);
      if (said.size() > most) {
        most = said.size();
        best = Optional.of(new WhyFound(part.getValue(), List.copyOf(said.values())));
      }
    }
    return best;
  }

  private static Optional<WhyFound> inText(String passageHtml, Tongue tongue) {
    var said = new LinkedHashMap<String, String>();
    MARKED
        .matcher(passageHtml)
        .results()
        .map(marked -> HtmlUtils.htmlUnescape(marked.group(1)))
        .forEach(word -> said.putIfAbsent(tongue.stem(word), word));
    return said.isEmpty()
        ? Optional.empty()
        : Optional.of(new WhyFound(Where.TEXT, List.copyOf(said.values())));
  }

  /// Stem to word as it stands there, in that order.
  private static Map<String, String> said(String text, Set<String> wanted, Tongue tongue) {
    var said = new LinkedHashMap<String, String>();
    text.lines()
        .forEach(line ->
            tongue.stemmed(line).stream()
                .filter(token -> wanted.contains(token.word()))
                .forEach(token ->
                    said.putIfAbsent(token.word(), line.substring(token.start(), token.end()))));
    return said;
  }

  private Optional<WhyFound> same(Page page, Tongue tongue) {
    var stems = new HashSet<String>();
    for (Part part : NAMED.keySet()) {
      part.of(page, questionnaire).lines().forEach(line -> stems.addAll(stems(line, tongue)));
    }
    var same = new LinkedHashSet<String>();
    for (Tongue.Token token : tongue.telling(words)) {
      index.synonyms().of(tongue, token, words).stream()
          .filter(other -> stems.containsAll(stems(other, tongue)))
          .forEach(same::add);
    }
    return same.isEmpty()
        ? Optional.empty()
        : Optional.of(new WhyFound(Where.SAME, List.copyOf(same)));
  }

  private Optional<WhyFound> typed(Page page, Set<String> wanted, Tongue tongue) {
    String all =
        learnt.typed(page.id()).stream().map(Learnt.TypedWord::word).collect(joining("\n"));
    var typed = said(all, wanted, tongue);
    return typed.isEmpty()
        ? Optional.empty()
        : Optional.of(new WhyFound(Where.TYPED, List.copyOf(typed.values())));
  }

  private static Collection<String> stems(String line, Tongue tongue) {
    return tongue.stemmed(line).stream().map(Tongue.Token::word).toList();
  }
}
