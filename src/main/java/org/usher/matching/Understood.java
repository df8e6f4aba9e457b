package org.usher.matching;

import org.usher.question.Option;
import org.usher.question.Question;

/// An answer that somebody seems to have given in a sentence. It counts for nothing until it is
/// confirmed.
///
/// @param heard the words it was taken from, in lower case
public record Understood(Question question, Option option, String heard) {}
