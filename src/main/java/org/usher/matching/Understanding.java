package org.usher.matching;

import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
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
/// answer at most to each question that may be asked and was not; only to be offered.
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
          "not", "no", "never", "without", "isn't", "aren't", "don't", "nicht", "kein", "keine",
          "keinen", "keiner", "keinem", "nie", "ohne");

  /// What begins after these is no longer denied: "not from finance but from IT".
  private static final Set<String> BUT = Set.of("but", "and", "sondern", "aber", "und");

  /// Words that may stand between a denial and what it denies, as in "not from the".
  private static final int MAX_DENIED = 3;

  private static final Set<String> OF = Set.of("of", "von");

  private static final LevenshteinDistance DISTANCE = new LevenshteinDistance();

  Understanding() {}

  private record Heard(Option option, String words, double weight) {}

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
    var understood = new ArrayList<Understood>();
    for (Question question : site.questionnaire().questions()) {
      if (!answers.isAsked(question.id())
          && !dropped.contains(question.id())
          && question.when().holds(answers)
          && understood.size() < MAX_UNDERSTOOD) {
        sentence
            .answerTo(question, language)
            .map(heard -> new Understood(question, heard.option(), heard.words()))
            .ifPresent(understood::add);
      }
    }
    return understood;
  }

  /// A sentence in one language.
  private static final class Sentence {

    private final String text;
    private final Tongue tongue;
    private final Synonyms synonyms;
    private final List<String> words;
    private final List<String> stems;

    Sentence(String text, Tongue tongue, Synonyms synonyms) {
      this.text = text;
      this.tongue = tongue;
      this.synonyms = synonyms;
      this.words = tongue.words(text).stream().map(Tongue.Token::word).toList();
      this.stems = words.stream().map(tongue::stem).toList();
    }

    Optional<Heard> answerTo(Question question, String language) {
      Stream<Heard> bySaying =
          question.options().stream().flatMap(option -> ways(option, language));
      return Stream.concat(bySaying, byNumber(question, language))
          .max(comparingDouble(Heard::weight));
    }

    private Stream<Heard> ways(Option option, String language) {
      return Stream.concat(Stream.of(option.label().in(language)), option.also().stream())
          .flatMap(way -> heard(option, way).stream());
    }

    /// All words of the phrase that tell something, near to each other.
    private Optional<Heard> heard(Option option, String phrase) {
      List<String> wanted =
          tongue.telling(phrase).stream()
              .map(Tongue.Token::word)
              .filter(word -> !FunctionWords.have(word))
              .map(tongue::stem)
              .distinct()
              .toList();
      if (wanted.isEmpty() || Span.of(phrase).isPresent()) {
        return Optional.empty();
      }
      for (int start = 0; start < stems.size(); start++) {
        Optional<Integer> end = end(wanted, start);
        if (end.isPresent() && !isDenied(start)) {
          String words = String.join(" ", this.words.subList(start, end.get() + 1));
          return Optional.of(new Heard(option, words, wanted.size()));
        }
      }
      return Optional.empty();
    }

    /// Place of the last word, when the phrase begins here.
    private Optional<Integer> end(List<String> wanted, int start) {
      if (wanted.stream().noneMatch(stem -> isLike(stems.get(start), stem))) {
        return Optional.empty();
      }
      var missing = new HashSet<>(wanted);
      int reach = Math.min(stems.size(), start + wanted.size() * (1 + MAX_GAP));
      for (int place = start; place < reach; place++) {
        String stem = stems.get(place);
        missing.removeIf(one -> isLike(stem, one));
        if (missing.isEmpty()) {
          return Optional.of(place);
        }
      }
      return Optional.empty();
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

    private static boolean isLike(String typed, String stem) {
      return typed.equals(stem)
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
                      .map(option -> new Heard(option, said(amount), 2)));
    }

    private String said(Amount amount) {
      int end = amount.thing().isEmpty() ? words.size() : words.indexOf(amount.thing()) + 1;
      return String.join(" ", words.subList(amount.first(), Math.max(amount.first() + 1, end)));
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
