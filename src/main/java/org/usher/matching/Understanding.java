package org.usher.matching;

import static java.util.Comparator.comparingDouble;
import static java.util.Locale.ROOT;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.search.spell.LevenshteinDistance;
import org.springframework.stereotype.Service;
import org.usher.content.Snapshot;
import org.usher.matching.Amounts.Amount;
import org.usher.question.Answers;
import org.usher.question.Option;
import org.usher.question.Question;
import org.usher.question.QuestionId;

/// Hears answers in what somebody types: "we're forty people and finance asks what it costs". An
/// option is heard by its label, by other ways of saying it, or by a number that lies in it. One
/// answer at most to each question that was not asked and against which nothing speaks that the
/// buyer has said; only to be offered.
@Service
public final class Understanding {

  /// More to confirm would be a form.
  static final int MAX_UNDERSTOOD = 4;

  private static final int MAX_LENGTH = 500;

  /// Words between the words of one option.
  private static final int MAX_GAP = 2;

  /// One letter in six may be wrong.
  private static final double LIKE = 0.83;

  private static final int LONG_ENOUGH = 5;
  private static final Set<String> NOT =
      Set.of(
          "not", "no", "never", "without", "nobody", "hardly", "isn't", "aren't", "don't",
          "doesn't", "didn't", "can't", "cannot", "won't", "nicht", "nichts", "kein", "keine",
          "keinen", "keiner", "keinem", "niemand", "kaum", "nie", "ohne");

  /// What begins after these is no longer denied: "not from finance but from IT".
  private static final Set<String> BUT = Set.of("but", "and", "sondern", "aber", "und");

  /// Words that may stand between a denial and what it denies, as in "not from the".
  private static final int MAX_DENIED = 3;

  private static final Set<String> OF = Set.of("of", "von");

  /// How labels begin that say something of the buyer and of nobody else.
  private static final Set<String> I = Set.of("i", "ich");

  /// After these somebody else is spoken of: "our customers", "mein Chef".
  private static final Set<String> OUR =
      Set.of(
          "our", "my", "mein", "meine", "meinem", "meinen", "meiner", "unser", "unsere", "unserem",
          "unseren", "unserer");

  /// What is said in more words, of which only one tells something, is not heard in that one alone:
  /// "how does it work".
  private static final int FEW_WORDS = 3;

  private static final LevenshteinDistance DISTANCE = new LevenshteinDistance();

  Understanding() {}

  /// @param from place of its first word
  /// @param to place of its last
  private record Heard(Question question, Option option, int from, int to, double weight) {

    /// Whether all of it is part of something that says more: who says that marketing and sales
    /// disagree does not say to sell.
    boolean isWithin(Heard other) {
      return other.weight > weight && other.from <= from && to <= other.to;
    }
  }

  /// What this sentence may answer, in the order of the questionnaire.
  ///
  /// @param dropped questions of which the buyer said that this was not meant
  public List<Understood> hear(
      Snapshot site, String language, String typed, Answers answers, Set<QuestionId> dropped) {
    var index = site.part(PageIndex.class);
    var sentence =
        new Sentence(
            typed.substring(0, Math.min(typed.length(), MAX_LENGTH)),
            index.tongue(language),
            index.synonyms());
    var all =
        site.questionnaire().questions().stream()
            .filter(question -> !answers.isAsked(question.id()) && !dropped.contains(question.id()))
            .filter(question -> question.when().mayHold(answers))
            .flatMap(question -> sentence.answerTo(question, language).stream())
            .toList();
    var heard = all.stream().filter(one -> all.stream().noneMatch(one::isWithin)).toList();
    var said = and(answers, heard);
    return heard.stream()
        .filter(one -> one.question().when().mayHold(said))
        .limit(MAX_UNDERSTOOD)
        .map(one ->
            new Understood(one.question(), one.option(), sentence.between(one.from(), one.to())))
        .toList();
  }

  private static Answers and(Answers answers, List<Heard> heard) {
    Answers said = answers;
    for (Heard one : heard) {
      said = said.with(one.question().id(), one.option().id());
    }
    return said;
  }

  /// A sentence in one language.
  private static final class Sentence {

    private final String text;
    private final Tongue tongue;
    private final Synonyms synonyms;
    private final List<String> words;

    /// German writes what belongs together as one word: a `Marketingleiter` is of marketing.
    private final boolean isCompounding;

    /// For each word its stem, and those of the single words that mean the same here.
    private final List<Set<String>> stems;

    Sentence(String text, Tongue tongue, Synonyms synonyms) {
      this.text = text.replace('\u2019', '\''); // telephones type don’t
      this.tongue = tongue;
      this.synonyms = synonyms;
      this.isCompounding = tongue.tag().startsWith("de");
      this.words = tongue.words(this.text).stream().map(Tongue.Token::word).toList();
      this.stems = tongue.words(this.text).stream().map(this::meanings).toList();
    }

    private Set<String> meanings(Tongue.Token token) {
      var meanings = new HashSet<String>();
      meanings.add(stem(token, text));
      synonyms.of(tongue, token, text).stream()
          .map(tongue::stems)
          .filter(other -> other.size() == 1)
          .forEach(meanings::addAll);
      return meanings;
    }

    String between(int from, int to) {
      return String.join(" ", words.subList(from, to + 1));
    }

    Optional<Heard> answerTo(Question question, String language) {
      Stream<Heard> bySaying =
          question.options().stream().flatMap(option -> ways(question, option, language));
      return Stream.concat(bySaying, byNumber(question, language))
          .max(comparingDouble(Heard::weight));
    }

    private Stream<Heard> ways(Question question, Option option, String language) {
      String label = option.label().in(language);
      var words = tongue.words(label);
      boolean isOfBuyer = !words.isEmpty() && I.contains(words.getFirst().word());
      return Stream.concat(Stream.of(label), option.also().stream())
          .flatMap(way -> heard(way, isOfBuyer).stream())
          .map(span -> new Heard(question, option, span.from(), span.to(), span.weight()));
    }

    private record Place(int from, int to, double weight) {}

    /// All words of the phrase that tell something, near to each other: denied when the phrase
    /// denies them, as in "no reply", and only then.
    private Optional<Place> heard(String phrase, boolean isOfBuyer) {
      List<String> wanted = telling(phrase);
      if (wanted.isEmpty() || Span.of(phrase).isPresent()) {
        return Optional.empty();
      }
      boolean denies =
          tongue.words(phrase).stream().map(Tongue.Token::word).anyMatch(NOT::contains);
      for (int start = 0; start < stems.size(); start++) {
        boolean isMeant = isDenied(start) == denies && !(isOfBuyer && isOfOthers(start));
        Optional<Integer> end = isMeant ? end(wanted, start) : Optional.empty();
        if (end.isPresent()) {
          return Optional.of(new Place(start, end.get(), wanted.size() + (denies ? 0.5 : 0)));
        }
      }
      return Optional.empty();
    }

    private boolean isOfOthers(int start) {
      return start > 0 && OUR.contains(words.get(start - 1));
    }

    private List<String> telling(String phrase) {
      var all = tongue.words(phrase);
      var telling =
          all.stream().filter(token -> isName(token, phrase) || tells(token.word())).toList();
      return (telling.size() == 1 && all.size() > FEW_WORDS ? all : telling)
          .stream().map(token -> stem(token, phrase)).distinct().toList();
    }

    private boolean tells(String word) {
      return !tongue.isCommon(word) && !FunctionWords.have(word) && !NOT.contains(word);
    }

    /// `IT` is not `it`.
    private String stem(Tongue.Token token, String in) {
      return isName(token, in)
          ? in.substring(token.start(), token.end())
          : tongue.stem(token.word());
    }

    /// A word of every sentence that is written in capitals, where others are not.
    private boolean isName(Tongue.Token token, String in) {
      String written = in.substring(token.start(), token.end());
      return written.length() > 1
          && tongue.isCommon(token.word())
          && written.equals(written.toUpperCase(ROOT))
          && (written.equals(in) || !in.equals(in.toUpperCase(ROOT)));
    }

    /// Place of the last word, when the phrase begins here.
    private Optional<Integer> end(List<String> wanted, int start) {
      if (wanted.stream().noneMatch(stem -> isSaid(stem, start))) {
        return Optional.empty();
      }
      var missing = new HashSet<>(wanted);
      int reach = Math.min(stems.size(), start + wanted.size() * (1 + MAX_GAP));
      for (int place = start; place < reach; place++) {
        int here = place;
        missing.removeIf(stem -> isSaid(stem, here));
        if (missing.isEmpty()) {
          return Optional.of(place);
        }
      }
      return Optional.empty();
    }

    private boolean isSaid(String stem, int place) {
      return stems.get(place).stream().anyMatch(typed -> isLike(typed, stem));
    }

    private boolean isDenied(int start) {
      for (int place = start - 1; place >= Math.max(0, start - 1 - MAX_DENIED); place--) {
        String word = words.get(place);
        if (NOT.contains(word)) {
          return true;
        }
        if (BUT.contains(word) || !(tongue.isCommon(word) || FunctionWords.have(word))) {
          return false;
        }
      }
      return false;
    }

    private boolean isLike(String typed, String stem) {
      return typed.equals(stem)
          || (isCompounding && stem.length() > LONG_ENOUGH && typed.startsWith(stem))
          || (stem.length() >= LONG_ENOUGH
              && typed.length() >= LONG_ENOUGH
              && typed.charAt(0) == stem.charAt(0)
              && DISTANCE.getDistance(typed, stem) >= LIKE);
    }

    private Stream<Heard> byNumber(Question question, String language) {
      List<Option> spans =
          question.options().stream()
              .filter(option -> Span.of(option.label().in(language)).isPresent())
              .toList();
      return spans.size() < 2
          ? Stream.empty()
          : Amounts.in(words).stream()
              .filter(amount -> counts(amount, question, language))
              .flatMap(amount ->
                  spans.stream()
                      .filter(option ->
                          Span.of(option.label().in(language)).orElseThrow().holds(amount.value()))
                      .map(option -> new Heard(question, option, amount.first(), last(amount), 2)));
    }

    private int last(Amount amount) {
      int last = amount.thing().isEmpty() ? words.size() - 1 : words.indexOf(amount.thing());
      return Math.max(amount.first(), last);
    }

    /// Whether the number counts what the question asks for.
    private boolean counts(Amount amount, Question question, String language) {
      var about = new HashSet<String>(tongue.stems(question.ask().in(language)));
      question.options().forEach(option -> about.addAll(tongue.stems(option.means().in(language))));
      boolean isNamed = about.contains(tongue.stem(amount.thing()));
      boolean isNamedOtherwise =
          tongue.words(text).stream()
              .filter(token -> token.word().equals(amount.thing()))
              .flatMap(token -> synonyms.of(tongue, token, text).stream())
              .flatMap(other -> tongue.stems(other).stream())
              .anyMatch(about::contains);
      return isNamed || isNamedOtherwise || isAboutUs(amount);
    }

    /// "We are forty." and "forty of us"; "Wir sind vierzig." and "vierzig von uns".
    private boolean isAboutUs(Amount amount) {
      boolean nothingFollows =
          amount.thing().isEmpty()
              || tongue.isCommon(amount.thing())
              || OF.contains(amount.thing());
      boolean weAre =
          amount.first() > 0
              && Set.of("are", "we're", "sind").contains(words.get(amount.first() - 1));
      boolean ofUs =
          OF.contains(amount.thing()) && words.stream().anyMatch(Set.of("us", "uns")::contains);
      return (nothingFollows && weAre) || ofUs;
    }
  }
}
