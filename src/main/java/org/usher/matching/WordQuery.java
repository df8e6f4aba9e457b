package org.usher.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.apache.lucene.search.spell.WordBreakSpellChecker;

/// What is looked for in one language. The score of a page is a sum, by the same weights for every
/// site; what each is worth was measured, see `src/docs/measurements.md`:
///
/// - each word by its stem over the whole page (BM25F, Robertson and others, 2004), where other
///   words for the same, from the content's synonyms or written as one or as two, stand in for it;
/// - the same word as it is written, unless it is one that every page has, since endings also tell
///   words apart;
/// - once more in the labels alone: title, phrases, summary;
/// - two words that stand side by side (Metzler and Croft, 2005).
final class WordQuery {

  /// What the word as it is written counts, over the whole page and in the labels.
  private record Shares(float plain, float labels) {}

  /// A few words name a thing, and its exact name tells most.
  private static final Shares NAMING = new Shares(0.5f, 0.4f);

  /// A sentence describes something: how its words end tells little, where they stand tells more.
  private static final Shares DESCRIBING = new Shares(0.1f, 0.75f);

  private static final int FEW_WORDS = 3;
  static final float PAIR = 0.2f;

  /// Another word for the same is a little less certain to be meant.
  static final float STAND_IN = 0.8f;

  /// Words of a text by which others like it are looked for.
  private static final int MAX_LIKE = 8;

  private static final int MAX_JOINED = 40;
  private static final int SHORTEST_PART = 3;

  /// How much a word in a part counts.
  record Share(Part part, int weight) {}

  /// One word in several fields.
  record Combined(String word, Map<String, Share> fields) {}

  private final Map<Query, Combined> combined = new HashMap<>();
  private final IndexReader reader;
  private final Tongue tongue;
  private final Synonyms synonyms;

  WordQuery(IndexReader reader, Tongue tongue, Synonyms synonyms) {
    this.reader = reader;
    this.tongue = tongue;
    this.synonyms = synonyms;
  }

  /// Pages with any of these words; with every phrase in quotes.
  Query of(Typed typed) {
    var telling = tongue.telling(typed.words());
    var shares = telling.size() <= FEW_WORDS ? NAMING : DESCRIBING;
    var any = new BooleanQuery.Builder();
    var seen = new LinkedHashSet<String>();
    for (Tongue.Token token : telling) {
      if (seen.add(token.word())) {
        var same = synonyms.of(tongue, token, typed.words());
        any.add(word(token.word(), shares, same, written(token, telling)), Occur.SHOULD);
      }
    }
    var common = common(typed.words());
    boolean isPlain = common.isEmpty() && typed.phrases().isEmpty();
    var query = isPlain ? any : new BooleanQuery.Builder();
    if (!isPlain) {
      query.add(any.setMinimumNumberShouldMatch(1).build(), Occur.MUST);
    }
    common.forEach(word -> query.add(stems(tongue.stem(word)), Occur.SHOULD));
    pairs(typed.words()).forEach(pair -> query.add(pair, Occur.SHOULD));
    typed.phrases().forEach(phrase -> query.add(phrase(phrase), Occur.FILTER));
    return query.setMinimumNumberShouldMatch(isPlain ? 1 : 0).build();
  }

  /// Pages that speak of what this text speaks of: by those of its words that are the rarest among
  /// those of other pages too, and by its pairs. The rest would cost much and tell little.
  Query like(String text) {
    var any = new BooleanQuery.Builder();
    tongue.telling(text).stream()
        .map(Tongue.Token::word)
        .distinct()
        .map(word -> new Known(word, pagesWith(word)))
        .filter(known -> known.pages() > 1)
        .sorted(Comparator.comparingInt(Known::pages))
        .limit(MAX_LIKE)
        .forEach(known -> any.add(word(known.word(), DESCRIBING), Occur.SHOULD));
    pairs(text).forEach(pair -> any.add(pair, Occur.SHOULD));
    return any.build();
  }

  private record Known(String word, int pages) {}

  private List<Query> pairs(String words) {
    return tongue.pairs(words).stream()
        .map(pair -> boosted(new TermQuery(new Term(tongue.pairsField(), pair)), PAIR))
        .toList();
  }

  private int pagesWith(String word) {
    try {
      return reader.docFreq(new Term(tongue.stemsField(), tongue.stem(word)));
    } catch (IOException e) {
      throw new UncheckedIOException("An index in memory cannot fail to be read", e);
    }
  }

  private Set<String> common(String words) {
    var common = new LinkedHashSet<String>();
    tongue.words(words).stream()
        .map(Tongue.Token::word)
        .filter(tongue::isCommon)
        .forEach(common::add);
    return common;
  }

  /// @param same words that mean the same: each is looked for as the word itself is
  /// @param written the word as it is written otherwise: looked for by its stem alone, since this
  ///   is a guess
  private Query word(
      String word, Shares shares, Collection<String> same, Collection<String> written) {
    Query own = sum(word, best(stemsOf(word), written, this::stemsOf), shares);
    return best(own, same, other -> sum(other, stemsOf(other), shares));
  }

  private Query word(String word, Shares shares) {
    return sum(word, stemsOf(word), shares);
  }

  private Query sum(String word, Query stems, Shares shares) {
    var sum = new BooleanQuery.Builder();
    sum.add(stems, Occur.SHOULD);
    String plain = tongue.plain(word);
    sum.add(boosted(plains(plain), shares.plain()), Occur.SHOULD);
    sum.add(boosted(labels(plain), shares.labels()), Occur.SHOULD);
    return sum.build();
  }

  private Query best(Query own, Collection<String> standIns, Function<String, Query> each) {
    if (standIns.isEmpty()) {
      return own;
    }
    var all = new ArrayList<Query>(List.of(own));
    standIns.forEach(words -> all.add(boosted(together(words, each), STAND_IN)));
    return new DisjunctionMaxQuery(all, 0);
  }

  /// One word, or several that must all stand on the page and count as their average.
  private Query together(String words, Function<String, Query> query) {
    var each = tongue.telling(words).stream().map(Tongue.Token::word).distinct().toList();
    if (each.size() == 1) {
      return query.apply(each.getFirst());
    }
    var all = new BooleanQuery.Builder();
    each.forEach(word -> all.add(boosted(query.apply(word), 1f / each.size()), Occur.MUST));
    return all.build();
  }

  private Query stemsOf(String word) {
    return stems(tongue.stem(word));
  }

  private Query stems(String stem) {
    return combined(tongue.stemsField(), new Combined(stem, everywhere(tongue::field)));
  }

  private Query plains(String plain) {
    return combined(tongue.plainsField(), new Combined(plain, everywhere(tongue::plainField)));
  }

  private static Map<String, Share> everywhere(Function<Part, String> field) {
    var fields = new LinkedHashMap<String, Share>();
    for (Part part : Part.values()) {
      fields.put(field.apply(part), new Share(part, part.weight()));
    }
    return fields;
  }

  private Query labels(String plain) {
    var fields = new LinkedHashMap<String, Share>();
    Part.LABELS.forEach(part -> fields.put(tongue.plainField(part), new Share(part, 1)));
    return combined(tongue.labelsField(), new Combined(plain, fields));
  }

  private Query combined(String field, Combined one) {
    var query = new TermQuery(new Term(field, one.word()));
    combined.put(query, one);
    return query;
  }

  /// Those made so far that look in several parts.
  Map<Query, Combined> combined() {
    return combined;
  }

  private Query phrase(String words) {
    var anywhere = new BooleanQuery.Builder();
    for (Part part : Part.values()) {
      var phrase = new PhraseQuery.Builder();
      tongue
          .words(words)
          .forEach(token -> phrase.add(new Term(tongue.field(part), tongue.stem(token.word()))));
      anywhere.add(phrase.build(), Occur.SHOULD);
    }
    return anywhere.build();
  }

  /// How else this word may be written: as the two parts of a word that nobody wrote as one, or as
  /// the word that it makes with its neighbour.
  private Set<String> written(Tongue.Token token, List<Tongue.Token> all) {
    var standIns = new LinkedHashSet<String>();
    int place = all.indexOf(token);
    try {
      if (isUnknown(token.word())) {
        standIns.addAll(parts(token.word()));
      }
      for (int first = Math.max(0, place - 1); first <= place; first++) {
        if (first + 1 < all.size()) {
          standIns.addAll(joined(all.get(first).word(), all.get(first + 1).word()));
        }
      }
      return standIns;
    } catch (IOException e) {
      throw new UncheckedIOException("An index in memory cannot fail to be read", e);
    }
  }

  private boolean isUnknown(String word) throws IOException {
    return reader.docFreq(new Term(tongue.spellingField(), word)) == 0;
  }

  /// `iphone8` to `iphone 8`.
  private List<String> parts(String word) throws IOException {
    var breaker = new WordBreakSpellChecker();
    breaker.setMinBreakWordLength(1);
    breaker.setMaxChanges(1);
    var parts = new ArrayList<String>();
    SuggestWord[][] breaks =
        breaker.suggestWordBreaks(
            new Term(tongue.spellingField(), word),
            1,
            reader,
            SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX,
            WordBreakSpellChecker.BreakSuggestionSortMethod.NUM_CHANGES_THEN_MAX_FREQUENCY);
    for (SuggestWord[] each : breaks) {
      if (each.length == 2 && isSplit(each[0].string, each[1].string)) {
        parts.add(each[0].string + " " + each[1].string);
      }
    }
    return parts;
  }

  /// A letter more or less is a slip rather than a second word; a number may be short.
  private static boolean isSplit(String one, String other) {
    return one.length() >= SHORTEST_PART
        && (other.length() >= SHORTEST_PART || Character.isDigit(other.charAt(0)));
  }

  /// `wi` and `fi` to `wifi`, where somebody writes it so.
  private List<String> joined(String one, String other) throws IOException {
    String joined = one + other;
    return joined.length() <= MAX_JOINED && !isUnknown(joined) ? List.of(joined) : List.of();
  }

  private static Query boosted(Query query, float boost) {
    return new BoostQuery(query, boost);
  }
}
