package org.usher.engagement;

import org.usher.matching.Asked;
import org.usher.question.QuestionId;

/// A question was answered live, or skipped, for the first time in a visit.
record QuestionMet(QuestionId question, boolean isAnswered) implements Asked {}
