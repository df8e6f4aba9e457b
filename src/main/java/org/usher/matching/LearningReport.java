package org.usher.matching;

import java.util.List;
import org.usher.content.Page;
import org.usher.question.Option;
import org.usher.question.Question;

/// What was counted and what is made of it, for the marketer.
///
/// @param isSimulated whether it is made of the visits of a demonstration, as long as nothing else
///   was counted: then it says what would be, and nothing of it is in force
/// @param isAllowed whether the operator's setting allows learning at all
/// @param volume help counted in the last half year
/// @param applyFrom help from which on anything is learnt
/// @param isExploring whether near-equal pages take turns
/// @param exploreFrom help from which on they do
/// @param pages most helpful first
/// @param words what enough visitors typed before they chose a page that helped them, the most
///   typed first
/// @param shifts where counts have moved the editor's marks most, the furthest first
public record LearningReport(
    boolean isSimulated,
    State state,
    boolean isAllowed,
    double volume,
    double applyFrom,
    boolean isExploring,
    double exploreFrom,
    List<PageLesson> pages,
    List<QuestionLesson> questions,
    List<WordLesson> words,
    List<Shift> shifts) {

  public LearningReport {
    pages = List.copyOf(pages);
    questions = List.copyOf(questions);
    words = List.copyOf(words);
    shifts = List.copyOf(shifts);
  }

  /// What came of the counts.
  public enum State {
    OFF,
    TOO_LITTLE,
    EDITOR_KNOWS_BETTER,
    IN_FORCE
  }

  /// @param shown how often it was offered
  /// @param examined how often it was offered and probably looked at
  /// @param chosen how often it was opened from there
  /// @param help what it was worth to buyers, corrected for its place
  /// @param priorTimes how many times the average page's belief it begins with
  public record PageLesson(
      Page page, double shown, double examined, double chosen, double help, double priorTimes) {}

  /// @param asked how often it was answered or skipped
  /// @param answerRate as it is used to choose questions
  public record QuestionLesson(Question question, double asked, double answerRate) {}

  /// @param visits in which the word was typed before the page was chosen and read
  public record WordLesson(Page page, String word, double visits) {}

  /// @param help counted for this page and question
  /// @param editor P(option | page) by the editor's marks alone
  /// @param now P(option | page) in force
  /// @param bits how far apart the two are
  public record Shift(
      Page page,
      Question question,
      Option option,
      double help,
      double editor,
      double now,
      double bits) {}
}
