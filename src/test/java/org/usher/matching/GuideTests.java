package org.usher.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.usher.matching.SmallSite.answers;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.usher.content.PageId;
import org.usher.content.Snapshot;
import org.usher.question.Condition;
import org.usher.question.OptionId;
import org.usher.question.QuestionId;

class GuideTests {

  private final Guide guide = new Guide();

  private final Snapshot twoPages =
      new SmallSite()
          .asks("role", "finance", "it")
          .page("cost", "role.finance: fits", "role.it: does not fit")
          .page("setup", "role.it: fits", "role.finance: does not fit")
          .snapshot();

  private Guidance guide(Snapshot snapshot, String answers) {
    return guide.guide(snapshot, "en", answers(snapshot, answers));
  }

  private static List<String> slugs(Guidance guidance) {
    return guidance.matches().stream().map(match -> match.page().id().slug()).toList();
  }

  private static String asked(Guidance guidance) {
    return guidance.next().map(next -> next.question().id().value()).orElse("");
  }

  @Test
  void priorAndReasonsAddUpToTheNumberThatRanks() {
    var site =
        new SmallSite()
            .asks("role", "finance", "it")
            .asks("size", "small", "large")
            .page("cost", "role.finance: fits", "role.it: does not fit")
            .page("setup", "role.it: fits", "size.large: fits")
            .page("begin", "size.small: fits")
            .snapshot();

    var matches = guide(site, "role=finance&size=small").matches();

    double all = matches.stream().mapToDouble(match -> Math.pow(2, match.bits())).sum();
    assertThat(matches)
        .hasSize(3)
        .isSortedAccordingTo(Comparator.comparingDouble(Match::bits).reversed())
        .allSatisfy(match -> {
          double sum = match.priorBits();
          for (Reason reason : match.reasons()) {
            sum += reason.bits();
          }
          assertThat(match.bits()).isEqualTo(sum);
          assertThat(match.probability()).isCloseTo(Math.pow(2, match.bits()) / all, within(1e-12));
        });
  }

  @Test
  void ofAllQuestionsExplainedTheFirstIsTheOneThatIsAsked() {
    var site =
        new SmallSite()
            .asks("size", "small", "large")
            .asks("role", "finance", "it")
            .page("cost", "role.finance: fits", "role.it: does not fit")
            .page("setup", "role.it: fits", "role.finance: does not fit")
            .page("begin", "size.small: fits")
            .snapshot();

    var explained = guide.explain(site, "en", answers(site, ""));

    var asked = explained.guidance().next().orElseThrow();
    assertThat(explained.questions())
        .hasSize(2)
        .isSortedAccordingTo(Comparator.comparingDouble(NextQuestion::value).reversed());
    assertThat(explained.questions().getFirst())
        .satisfies(first -> {
          assertThat(first.question()).isEqualTo(asked.question());
          assertThat(first.value()).isEqualTo(asked.value());
          assertThat(first.between()).isEqualTo(asked.between());
        });
  }

  @Test
  void anAnswerMovesBeliefByBayesRule() {
    var guidance = guide(twoPages, "role=finance");

    // P(finance | cost) = 1 - 0.1, P(finance | setup) = 0.1
    assertThat(slugs(guidance)).containsExactly("cost", "setup");
    assertThat(guidance.matches().get(0).probability()).isCloseTo(0.9, within(1e-12));
    assertThat(guidance.matches().get(1).probability()).isCloseTo(0.1, within(1e-12));
  }

  @Test
  void theGainOfAQuestionIsTheEntropyItIsExpectedToRemove() {
    var next = guide(twoPages, "").next().orElseThrow();

    // 1 bit before; 0.469 bits are left once it is 0.9 against 0.1
    assertThat(next.gainBits()).isCloseTo(0.5310, within(1e-4));
    assertThat(next.aboutLeft()).isEqualTo(1);
  }

  @Test
  void aReasonCountsInBitsAgainstTheAverage() {
    var reason = guide(twoPages, "role=finance").matches().getFirst().reasons().getFirst();

    // log2(0.9 / 0.5)
    assertThat(reason.bits()).isCloseTo(0.8480, within(1e-4));
    assertThat(reason.option().id()).isEqualTo(new OptionId("finance"));
  }

  @Test
  void reasonsAndPriorAddUpToTheNumberThatRanks() {
    var snapshot =
        new SmallSite()
            .asks("role", "finance", "it", "sales")
            .asks("size", "small", "large")
            .page("cost", "role.finance: fits", "size.large: may fit")
            .page("setup", "role.it: fits", "size.small: fits")
            .page("story", "role.sales: fits", "role.it: does not fit")
            .snapshot();
    var matches = guide(snapshot, "role=it&size=large").matches();

    double all = matches.stream().mapToDouble(match -> Math.pow(2, match.bits())).sum();
    assertThat(matches)
        .allSatisfy(match ->
            assertThat(Math.pow(2, match.bits()) / all)
                .isCloseTo(match.probability(), within(1e-12)));
  }

  @Test
  void onlyWhatTheEditorMarkedAsFittingIsToldToTheBuyer() {
    var snapshot =
        new SmallSite()
            .asks("role", "finance", "it")
            .page("silent")
            .page("not-for-it", "role.it: does not fit")
            .page("setup", "role.it: fits")
            .snapshot();
    var matches = guide(snapshot, "role=it").matches();

    assertThat(matches.get(0).because()).extracting(Reason::option).hasSize(1);
    assertThat(matches.get(1).page().id().slug()).isEqualTo("silent");
    assertThat(matches.get(1).reasons()).hasSize(1);
    assertThat(matches.get(1).because()).isEmpty();
    assertThat(matches.get(2).because()).isEmpty();
  }

  @Test
  void aSkippedQuestionChangesNothingAndIsNotAskedAgain() {
    var guidance = guide(twoPages, "role=-");

    assertThat(guidance.matches()).extracting(Match::probability).containsExactly(0.5, 0.5);
    assertThat(guidance.matches().getFirst().reasons()).isEmpty();
    assertThat(guidance.next()).isEmpty();
    assertThat(guidance.isDecided()).isFalse();
  }

  @Test
  void theQuestionThatTellsMostForItsEffortComesFirst() {
    var snapshot =
        new SmallSite()
            .asks("mood", "good", "bad")
            .asks("role", 3, Condition.ALWAYS, "finance", "it")
            .asks("size", "small", "large")
            .page("a", "role.finance: fits", "role.it: does not fit", "size.small: fits")
            .page("b", "role.it: fits", "role.finance: does not fit", "size.small: fits")
            .page("c", "role.finance: fits", "role.it: does not fit", "size.large: fits")
            .page("d", "role.it: fits", "role.finance: does not fit", "size.large: fits")
            .snapshot();

    // role tells 0.53 bits at three times the effort, size 0.16
    assertThat(asked(guide(snapshot, ""))).isEqualTo("role");
    assertThat(guide(snapshot, "").next().orElseThrow().aboutLeft()).isEqualTo(2);
    assertThat(asked(guide(snapshot, "role=it"))).isEqualTo("size");
  }

  @Test
  void aQuestionSaysBetweenWhichLikelyPagesItDecides() {
    var snapshot =
        new SmallSite()
            .asks("role", "finance", "it")
            .asks("size", "small", "large")
            .page("a", "role.it: fits", "role.finance: does not fit", "size.small: fits")
            .page("b", "role.it: fits", "role.finance: does not fit", "size.large: fits")
            .page("c", "role.finance: fits", "role.it: does not fit", "size.small: fits")
            .page("d", "role.finance: fits", "role.it: does not fit", "size.large: fits")
            .snapshot();
    var next = guide(snapshot, "role=finance").next().orElseThrow();

    assertThat(next.question().id().value()).isEqualTo("size");
    assertThat(next.between()).contains(new Contrast(new PageId("c"), new PageId("d")));
    assertThat(next.value()).isCloseTo(next.gainBits() * 0.9, within(1e-12));
  }

  @Test
  void aThousandAnswersInAnAddressAreReadLikeAnyOther() {
    var site = new SmallSite().page("a").page("b");
    var query = new StringBuilder("q-unknown=o1");
    for (int question = 0; question < 1_000; question++) {
      site.asks("q" + question, "o0", "o1");
      query
          .append("&q")
          .append(question)
          .append(question % 3 == 0 ? "=o1" : question % 3 == 1 ? "=o9" : "=-");
    }
    site.page("c", "q0.o1: fits", "q0.o0: does not fit", "q3.o1: fits");
    var guidance = guide(site.snapshot(), query.toString());

    assertThat(slugs(guidance)).first().isEqualTo("c");
    assertThat(guidance.next()).isEmpty();
    assertThat(guidance.matches())
        .allSatisfy(match -> assertThat(match.probability()).isBetween(0.0, 1.0));
  }

  @Test
  void aQuestionWhosePreconditionDoesNotHoldIsNotAsked() {
    var onlyFinance =
        new Condition(Map.of(new QuestionId("role"), Set.of(new OptionId("finance"))));
    var snapshot =
        new SmallSite()
            .asks("role", "finance", "it")
            .asks("year", 1, onlyFinance, "this", "next")
            .page("a", "year.this: fits", "year.next: does not fit", "role.it: fits")
            .page("b", "year.next: fits", "year.this: does not fit", "role.finance: fits")
            .snapshot();

    assertThat(asked(guide(snapshot, ""))).isEqualTo("role");
    assertThat(asked(guide(snapshot, "role=it"))).isEmpty();
    assertThat(asked(guide(snapshot, "role=finance"))).isEqualTo("year");
  }

  @Test
  void whenBeliefSufficesItLeadsToThePage() {
    var guidance = guide(twoPages, "role=it");

    assertThat(guidance.isDecided()).isTrue();
    assertThat(guidance.next()).isEmpty();
    assertThat(guidance.topMass()).isCloseTo(0.9, within(1e-12));
  }

  @Test
  void theBudgetEndsTheQuestions() {
    var snapshot =
        new SmallSite()
            .budget(1)
            .asks("role", "finance", "it")
            .asks("size", "small", "large")
            .page("a", "size.small: fits")
            .page("b", "size.large: fits")
            .snapshot();

    assertThat(asked(guide(snapshot, "role=it"))).isEmpty();
    assertThat(asked(guide(snapshot, "role=-"))).isEmpty();
  }

  @Test
  void aSiteWithOnePageLeadsToIt() {
    var snapshot = new SmallSite().asks("role", "finance", "it").page("only").snapshot();
    var guidance = guide(snapshot, "");

    assertThat(slugs(guidance)).containsExactly("only");
    assertThat(guidance.isDecided()).isTrue();
    assertThat(guidance.next()).isEmpty();
  }

  @Test
  void aSiteWithoutQuestionsShowsItsPagesInTheirOrder() {
    var snapshot = new SmallSite().page("a").page("b").snapshot();
    var guidance = guide(snapshot, "");

    assertThat(slugs(guidance)).containsExactly("a", "b");
    assertThat(guidance.next()).isEmpty();
    assertThat(guidance.isDecided()).isFalse();
  }

  @Test
  void aSiteWithoutPagesHasNothingToShow() {
    var guidance = guide(new SmallSite().asks("role", "finance", "it").snapshot(), "role=it");

    assertThat(guidance.matches()).isEmpty();
    assertThat(guidance.next()).isEmpty();
    assertThat(guidance.isDecided()).isFalse();
  }

  @Test
  void pagesWithTheSameMarksStayTogetherAndNoQuestionIsWastedOnThem() {
    var marks = new String[] {"role.it: fits", "role.finance: does not fit"};
    var snapshot =
        new SmallSite()
            .asks("role", "finance", "it")
            .page("a", marks)
            .page("b", marks)
            .page("c", marks)
            .snapshot();
    var guidance = guide(snapshot, "");

    assertThat(guidance.next()).isEmpty();
    assertThat(guidance.matches())
        .extracting(Match::probability)
        .allSatisfy(probability -> assertThat(probability).isCloseTo(1.0 / 3, within(1e-12)));
  }

  @Test
  void whenAllIsAnsweredThereIsStillABestPage() {
    var snapshot =
        new SmallSite()
            .asks("role", "finance", "it")
            .page("a", "role.it: does not fit", "role.finance: does not fit")
            .page("b")
            .page("c")
            .page("d")
            .page("e")
            .snapshot();

    assertThat(guide(snapshot, "role=it").matches()).hasSize(5);
    assertThat(guide(snapshot, "role=it").next()).isEmpty();
  }

  @Test
  void anyPageCanBeAskedWhyItFits() {
    var match =
        guide.match(twoPages, "en", answers(twoPages, "role=it"), new PageId("cost")).orElseThrow();

    assertThat(match.rank()).isEqualTo(2);
    assertThat(match.because()).isEmpty();
    assertThat(guide.match(twoPages, "en", answers(twoPages, ""), new PageId("gone"))).isEmpty();
  }

  @Test
  void aPageIsShownInTheLanguageAskedForWhereItIsTranslated() {
    var snapshot =
        new SmallSite()
            .page("a", "en", "Cost", "", "")
            .page("b", "en", "Setup", "", "")
            .page("a", "de", "Kosten", "", "")
            .snapshot();

    assertThat(guide.guide(snapshot, "de", answers(snapshot, "")).matches())
        .extracting(match -> match.page().title())
        .containsExactly("Kosten", "Setup");
  }

  @Test
  void ofSeveralOptionsOneIsWhatTheBuyerCameForEachAsLikely() {
    var snapshot =
        new SmallSite()
            .asksSeveral("part", "finance", "it", "sales")
            .page("cost", "part.finance: fits", "part.it: does not fit", "part.sales: does not fit")
            .page(
                "setup", "part.it: fits", "part.finance: does not fit", "part.sales: does not fit")
            .page("desk", "part.sales: fits", "part.it: does not fit", "part.finance: does not fit")
            .snapshot();
    var both = guide(snapshot, "part=finance.it");

    // P(finance | cost) = 0.9, P(it | cost) = 0.05, so (0.9 + 0.05) / 2 for cost as for setup, and
    // 0.05 for desk
    assertThat(slugs(both)).containsExactly("cost", "setup", "desk");
    assertThat(both.matches().get(0).probability()).isCloseTo(0.475, within(1e-12));
    assertThat(both.matches().get(1).probability()).isCloseTo(0.475, within(1e-12));
    assertThat(both.matches().get(2).probability()).isCloseTo(0.05, within(1e-12));
    assertThat(both.matches().get(1).because())
        .singleElement()
        .satisfies(reason -> assertThat(reason.option().id()).isEqualTo(new OptionId("it")));
    assertThat(guide(snapshot, "part=it").matches().getFirst().probability())
        .isCloseTo(0.9, within(1e-12));
  }

  @Test
  void theReasonsOfSeveralOptionsAddUpToo() {
    var snapshot =
        new SmallSite()
            .asksSeveral("part", "finance", "it", "sales")
            .asks("size", "small", "large")
            .page("cost", "part.finance: fits", "part.it: may fit", "size.small: fits")
            .page("setup", "part.it: fits", "size.large: fits")
            .snapshot();
    var matches = guide(snapshot, "part=finance.it&size=small").matches();
    double apart =
        Math.log(matches.get(0).probability() / matches.get(1).probability()) / Math.log(2);
    assertThat(matches.get(0).bits() - matches.get(1).bits()).isCloseTo(apart, within(1e-9));
  }
}
