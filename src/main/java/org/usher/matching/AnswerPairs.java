package org.usher.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.usher.question.Option;
import org.usher.question.Question;
import org.usher.question.QuestionId;
import org.usher.question.Questionnaire;

/// Chooses few buyers of whom, for any two questions and any two answers to them (skipping is one),
/// at least one would answer so: a pairwise covering array, made greedily (Cohen, Dalal, Fredman &
/// Patton, The AETG System, 1997), without chance.
final class AnswerPairs {

  private static final int OPEN = -1;

  private final List<Question> questions;
  private final int[] firstOf;
  private final int values;
  private final BitSet met;

  AnswerPairs(Questionnaire questionnaire) {
    this.questions = questionnaire.questions();
    this.firstOf = new int[questions.size() + 1];
    for (int i = 0; i < questions.size(); i++) {
      firstOf[i + 1] = firstOf[i] + questions.get(i).options().size() + 1;
    }
    this.values = firstOf[questions.size()];
    this.met = new BitSet(values * values);
  }

  /// What each buyer answers; a question that is missing is skipped.
  List<Map<QuestionId, Option>> buyers() {
    var buyers = new ArrayList<Map<QuestionId, Option>>();
    for (int one = 0; one < questions.size(); one++) {
      for (int value = 0; value < width(one); value++) {
        coverAll(one, value, buyers);
      }
    }
    return buyers;
  }

  /// Adds buyers until this answer was met with every answer to every later question.
  private void coverAll(int one, int value, List<Map<QuestionId, Option>> buyers) {
    for (int other = one + 1; other < questions.size(); other++) {
      for (int otherValue = 0; otherValue < width(other); otherValue++) {
        if (!isMet(one, value, other, otherValue)) {
          var chosen = new int[questions.size()];
          Arrays.fill(chosen, OPEN);
          chosen[one] = value;
          chosen[other] = otherValue;
          complete(chosen, buyers.size());
          buyers.add(buyer(chosen));
        }
      }
    }
  }

  private void complete(int[] chosen, int turn) {
    for (int question = 0; question < chosen.length; question++) {
      if (chosen[question] == OPEN) {
        chosen[question] = best(question, chosen, turn);
      }
    }
    for (int one = 0; one < chosen.length; one++) {
      for (int other = one + 1; other < chosen.length; other++) {
        met.set(pair(one, chosen[one], other, chosen[other]));
      }
    }
  }

  /// The answer that meets most others for the first time; among equals another one each time.
  private int best(int question, int[] chosen, int turn) {
    int best = 0;
    int most = -1;
    for (int i = 0; i < width(question); i++) {
      int value = (i + turn) % width(question);
      int gained = 0;
      for (int other = 0; other < chosen.length; other++) {
        if (chosen[other] != OPEN && !isMet(question, value, other, chosen[other])) {
          gained++;
        }
      }
      if (gained > most) {
        most = gained;
        best = value;
      }
    }
    return best;
  }

  private int width(int question) {
    return firstOf[question + 1] - firstOf[question];
  }

  private boolean isMet(int one, int value, int other, int otherValue) {
    return met.get(
        one < other ? pair(one, value, other, otherValue) : pair(other, otherValue, one, value));
  }

  private int pair(int one, int value, int other, int otherValue) {
    return (firstOf[one] + value) * values + firstOf[other] + otherValue;
  }

  private Map<QuestionId, Option> buyer(int[] chosen) {
    var answers = new HashMap<QuestionId, Option>();
    for (int i = 0; i < chosen.length; i++) {
      Question question = questions.get(i);
      if (chosen[i] < question.options().size()) {
        answers.put(question.id(), question.options().get(chosen[i]));
      }
    }
    return answers;
  }
}
