package org.usher.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.usher.content.Snapshot;
import org.usher.question.Answers;
import org.usher.question.OptionId;
import org.usher.question.QuestionId;

/// What holds of belief on any site, for any journey.
class BeliefTests {

  private static final String[] MARKS = {"fits", "may fit", "does not fit"};

  private final Guide guide = new Guide();

  @Property(tries = 200)
  void beliefSumsToOneAndNoPageIsEverExcluded(
      @ForAll @IntRange(min = 1, max = 60) int pages,
      @ForAll @IntRange(max = 12) int questions,
      @ForAll long seed) {
    var site = new Likelihoods(site(pages, questions, seed));
    var answers = journey(questions, new Random(seed));
    var belief = Belief.prior(site).given(answers, site);

    double sum = 0;
    for (int page = 0; page < belief.size(); page++) {
      assertThat(belief.probability(page)).isPositive();
      sum += belief.probability(page);
    }
    assertThat(sum).isCloseTo(1, within(1e-9));
  }

  @Property(tries = 100)
  void theOrderOfTheAnswersDoesNotMatter(
      @ForAll @IntRange(min = 1, max = 40) int pages,
      @ForAll @IntRange(max = 10) int questions,
      @ForAll long seed) {
    var snapshot = site(pages, questions, seed);
    var answers = journey(questions, new Random(seed));

    assertThat(guide.guide(snapshot, "en", shuffled(answers, new Random(seed))))
        .isEqualTo(guide.guide(snapshot, "en", answers));
  }

  @Property(tries = 100)
  void theReasonsOfEveryMatchAddUpToWhatRanksIt(
      @ForAll @IntRange(min = 1, max = 20) int pages,
      @ForAll @IntRange(max = 10) int questions,
      @ForAll long seed) {
    var snapshot = site(pages, questions, seed);
    var matches = guide.guide(snapshot, "en", journey(questions, new Random(seed))).matches();

    double all = matches.stream().mapToDouble(match -> Math.pow(2, match.bits())).sum();
    assertThat(matches).hasSize(pages);
    assertThat(matches)
        .allSatisfy(match ->
            assertThat(match.probability())
                .isCloseTo(Math.pow(2, match.bits()) / all, within(1e-12)));
    assertThat(matches)
        .isSortedAccordingTo(
            (one, other) -> Double.compare(other.probability(), one.probability()));
  }

  @Property(tries = 100)
  void aQuestionIsOnlyAskedWhenItIsOpenAndTellsSomething(
      @ForAll @IntRange(min = 1, max = 40) int pages,
      @ForAll @IntRange(max = 10) int questions,
      @ForAll long seed) {
    var snapshot = site(pages, questions, seed);
    var answers = journey(questions, new Random(seed));
    var guidance = guide.guide(snapshot, "en", answers);

    guidance
        .next()
        .ifPresent(next -> {
          assertThat(answers.isAsked(next.question().id())).isFalse();
          assertThat(next.gainBits()).isGreaterThanOrEqualTo(Stopping.within(6).minGainBits());
          assertThat(next.aboutLeft()).isBetween(1, 6 - answers.asked().size());
          assertThat(guidance.isDecided()).isFalse();
        });
  }

  private static Snapshot site(int pages, int questions, long seed) {
    var random = new Random(seed);
    var site = new SmallSite();
    for (int question = 0; question < questions; question++) {
      site.asks("q" + question, options(question));
    }
    for (int page = 0; page < pages; page++) {
      site.page("p" + page, marks(questions, random));
    }
    return site.snapshot();
  }

  private static String[] options(int question) {
    return IntStream.range(0, 2 + question % 5).mapToObj(o -> "o" + o).toArray(String[]::new);
  }

  private static String[] marks(int questions, Random random) {
    var marks = new ArrayList<String>();
    for (int question = 0; question < questions; question++) {
      for (String option : options(question)) {
        if (random.nextInt(3) == 0) {
          marks.add("q%d.%s: %s".formatted(question, option, MARKS[random.nextInt(3)]));
        }
      }
    }
    return marks.toArray(String[]::new);
  }

  /// About a third answered, a third skipped.
  private static Answers journey(int questions, Random random) {
    var answers = Answers.none();
    for (int question = 0; question < questions; question++) {
      var id = new QuestionId("q" + question);
      var option = options(question)[random.nextInt(options(question).length)];
      answers =
          switch (random.nextInt(3)) {
            case 0 -> answers.with(id, new OptionId(option));
            case 1 -> answers.skipping(id);
            default -> answers;
          };
    }
    return answers;
  }

  private static Answers shuffled(Answers answers, Random random) {
    List<Map.Entry<String, String>> entries = new ArrayList<>(answers.query().entrySet());
    Collections.shuffle(entries, random);
    var shuffled = Answers.none();
    for (var entry : entries) {
      var id = new QuestionId(entry.getKey());
      shuffled =
          entry.getValue().equals(Answers.SKIPPED)
              ? shuffled.skipping(id)
              : shuffled.with(id, new OptionId(entry.getValue()));
    }
    return shuffled;
  }
}
