package org.usher.handoff;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.usher.question.OptionId;
import org.usher.question.QuestionId;
import org.usher.scoring.Outcome;

/// What a column of a file of past leads means.
public sealed interface PastColumn {

  /// Nothing that teaches.
  record Nothing() implements PastColumn {}

  /// When the lead came.
  record When() implements PastColumn {}

  /// What became of it.
  ///
  /// @param results by the value in the file, in lower case; a value that is not there says nothing
  record Verdict(Map<String, Outcome.Result> results) implements PastColumn {
    public Verdict {
      results = Map.copyOf(results);
    }

    /// Read as it is written in most systems.
    public Verdict() {
      this(PastResults.BY_WORD);
    }
  }

  /// Who it was: compared in this file to find the same lead twice, and never kept.
  record Key() implements PastColumn {}

  /// What the buyer said to a question.
  ///
  /// @param options by the value in the file, in lower case; a value that is not there says nothing
  /// @param ranges for numbers that are no such value; the first one that holds it counts
  record Answer(QuestionId question, Map<String, OptionId> options, List<PastRange> ranges)
      implements PastColumn {
    public Answer {
      options = Map.copyOf(options);
      ranges = List.copyOf(ranges);
    }

    public Answer(QuestionId question, Map<String, OptionId> options) {
      this(question, options, List.of());
    }

    /// What a value of the file says.
    Optional<OptionId> to(String value) {
      return Optional.ofNullable(options.get(PastPlan.plain(value))).or(() -> inRange(value));
    }

    private Optional<OptionId> inRange(String value) {
      OptionalDouble number = PastRange.number(value);
      return ranges.stream()
          .filter(range -> number.isPresent() && range.holds(number.getAsDouble()))
          .map(PastRange::option)
          .findFirst();
    }
  }
}
