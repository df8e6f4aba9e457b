package org.usher.handoff;

import java.util.Map;
import org.usher.question.OptionId;
import org.usher.question.QuestionId;

/// What a column of a file of past leads means.
public sealed interface PastColumn {

  /// Nothing that teaches.
  record Nothing() implements PastColumn {}

  /// When the lead came.
  record When() implements PastColumn {}

  /// What became of it. Its values are read as they are written in most systems: won, lost,
  /// accepted, converted, qualified, rejected, unqualified, yes, no, 1, 0, true, false.
  record Verdict() implements PastColumn {}

  /// Who it was: compared in this file to find the same lead twice, and never kept.
  record Key() implements PastColumn {}

  /// What the buyer said to a question.
  ///
  /// @param options by the value in the file, in lower case; a value that is not there says nothing
  record Answer(QuestionId question, Map<String, OptionId> options) implements PastColumn {
    public Answer {
      options = Map.copyOf(options);
    }
  }
}
