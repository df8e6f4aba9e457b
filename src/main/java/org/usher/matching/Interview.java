package org.usher.matching;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.usher.question.Answers;
import org.usher.question.Question;
import org.usher.question.QuestionId;
import org.usher.question.Questionnaire;

/// Chooses the next question and knows when to stop: the open question with the highest expected
/// gain of information for its effort, until belief suffices, no question tells enough, or the
/// budget is spent.
final class Interview {

  /// Share of buyers who answer a question, as long as nobody has counted.
  static final double ANSWER_RATE = 0.9;

  /// As many pages as a buyer is shown at once, and some.
  private static final int PAGES_CONTRASTED = 12;

  /// A quarter of the buyers of one page answer otherwise than those of the other.
  private static final double DIFFERENT = 0.25;

  /// On a site that asks more than this, looking ahead goes by the questions worth most now.
  private static final int QUESTIONS_AHEAD = 24;

  private static final Set<QuestionId> NONE = Set.of();

  private static final Comparator<Weighed> BY_VALUE =
      Comparator.comparingDouble(Weighed::value).reversed();

  private final Likelihoods site;
  private final Questionnaire questionnaire;
  private final Stopping stopping;

  Interview(Likelihoods site, Questionnaire questionnaire, Stopping stopping) {
    this.site = site;
    this.questionnaire = questionnaire;
    this.stopping = stopping;
  }

  /// The question to ask, unless it is time to stop.
  Optional<NextQuestion> next(Belief belief, Answers answers) {
    var open = weighed(belief, answers, NONE);
    return choice(open, belief, answers).map(chosen -> lookingAhead(chosen, open, belief, answers));
  }

  /// The open question that is worth most, however little that is.
  Optional<NextQuestion> best(Belief belief, Answers answers) {
    return heaviest(weighed(belief, answers, NONE)).map(best -> best.in(belief));
  }

  /// All open questions by what they are worth, those worth the same in the order of the file; each
  /// with the pages it decides between.
  List<NextQuestion> ranked(Belief belief, Answers answers) {
    double openBits = belief.bits();
    return weighed(belief, answers, NONE).stream()
        .sorted(BY_VALUE)
        .map(one -> one.next(between(one.table(), belief), QuestionsLeft.ONE, openBits))
        .toList();
  }

  boolean isDecided(Belief belief) {
    return topMass(belief) >= stopping.enoughMass();
  }

  /// Belief in the best three pages, or in the best quarter of a small site, where three pages say
  /// little.
  double topMass(Belief belief) {
    return belief.topMass(Math.min(3, Math.ceilDiv(site.size(), 4)));
  }

  /// What asking an open question is worth now.
  private record Weighed(Question question, QuestionTable table, double gainBits) {

    double value() {
      return gainBits * table.answerRate() / question.cost();
    }

    NextQuestion in(Belief belief) {
      return next(Optional.empty(), QuestionsLeft.ONE, belief.bits());
    }

    NextQuestion next(Optional<Contrast> between, QuestionsLeft left, double openBits) {
      return new NextQuestion(
          question, gainBits, table.answerRate(), question.cost(), between, left, openBits);
    }
  }

  /// The open questions but for these, in the order of the file.
  private List<Weighed> weighed(Belief belief, Answers answers, Set<QuestionId> without) {
    var weighed = new ArrayList<Weighed>();
    for (Question question : questionnaire.open(answers)) {
      if (!without.contains(question.id())) {
        QuestionTable table = site.table(question.id());
        weighed.add(new Weighed(question, table, table.gain(belief)));
      }
    }
    return weighed;
  }

  private static Optional<Weighed> heaviest(List<Weighed> open) {
    return open.stream().reduce((one, other) -> other.value() > one.value() ? other : one);
  }

  private Optional<Weighed> choice(List<Weighed> open, Belief belief, Answers answers) {
    return answers.asked().size() >= stopping.budget() || isDecided(belief)
        ? Optional.empty()
        : heaviest(open).filter(best -> best.gainBits() >= stopping.minGainBits());
  }

  private NextQuestion lookingAhead(
      Weighed first, List<Weighed> open, Belief now, Answers answers) {
    var idle = idle(open);
    var lookahead =
        new Lookahead(
            site,
            questionnaire.questions().size() - idle.size(),
            (belief, given) ->
                choice(weighed(belief, given, idle), belief, given).map(Weighed::question));
    int most = Math.max(1, stopping.budget() - answers.asked().size());
    return first.next(
        between(first.table(), now),
        lookahead.questionsLeft(first.question(), now, answers, most),
        now.bits());
  }

  /// Open questions that are worth so little now that the few still to come will be others.
  private static Set<QuestionId> idle(List<Weighed> open) {
    return open.size() <= QUESTIONS_AHEAD
        ? NONE
        : open.stream()
            .sorted(BY_VALUE)
            .skip(QUESTIONS_AHEAD)
            .map(one -> one.question().id())
            .collect(toUnmodifiableSet());
  }

  /// Of the likeliest pages the two whose buyers answer most differently, weighed by belief in
  /// both.
  private Optional<Contrast> between(QuestionTable table, Belief belief) {
    Belief likeliest = belief.narrowedTo(PAGES_CONTRASTED);
    Optional<Contrast> between = Optional.empty();
    double most = 0;
    for (int one = 0; one < likeliest.size(); one++) {
      for (int other = one + 1; other < likeliest.size(); other++) {
        double apart = table.apart(likeliest.page(one), likeliest.page(other));
        double weight = likeliest.probability(one) * likeliest.probability(other) * apart;
        if (apart >= DIFFERENT && weight > most) {
          most = weight;
          between =
              Optional.of(
                  new Contrast(site.page(likeliest.page(one)), site.page(likeliest.page(other))));
        }
      }
    }
    return between;
  }
}
