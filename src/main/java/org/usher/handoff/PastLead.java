package org.usher.handoff;

import java.time.Instant;
import org.usher.question.Answers;
import org.usher.scoring.Outcome;

/// A lead of the past, as it teaches: what the buyer had said, and what became of them. Nobody's
/// name.
record PastLead(int line, Instant at, Answers answers, Outcome.Result result) {}
