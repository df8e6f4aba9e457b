package org.usher.matching;

import org.usher.question.QuestionId;

/// A visitor answered or skipped a question for the first time. Matching owns this interface and
/// later features publish events that implement it.
public interface Asked {

  QuestionId question();

  boolean isAnswered();
}
