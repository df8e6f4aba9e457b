package org.usher.scoring;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/// What a model, with its line at some place, would have done with everybody who was handed over.
///
/// @param cases how many were looked at
/// @param weeks from the first to the last, at least 1
/// @param line the line that was tried
/// @param bars how many had how many points, from the fewest on
/// @param before what happened under the running model
/// @param after what would have
/// @param appearing who would be above the line and was not, most points first
/// @param vanishing who was above it and would not be
/// @param disagreeing who would be above the line and was rejected, or below it and accepted
/// @param sellers how much each of them would have had
public record Backtest(
    int cases,
    double weeks,
    Points line,
    List<Bar> bars,
    Side before,
    Side after,
    Lines appearing,
    Lines vanishing,
    Lines disagreeing,
    List<Load> sellers) {

  public Backtest {
    bars = List.copyOf(bars);
    sellers = List.copyOf(sellers);
  }

  /// Points from this many on, up to the next bar.
  public record Bar(int from, int accepted, int rejected, int open) {

    public int count() {
      return accepted + rejected + open;
    }
  }

  /// Those above the line.
  public record Side(int above, int accepted, int rejected, double perWeek) {

    /// Of those with a verdict, how many in a hundred were accepted.
    public OptionalInt precision() {
      int judged = accepted + rejected;
      return judged == 0
          ? OptionalInt.empty()
          : OptionalInt.of((int) Math.round(100.0 * accepted / judged));
    }
  }

  /// Somebody of whom both models say something else, or sales does.
  ///
  /// @param isRaisedHand they came to sales all the same, since they asked to
  public record Line(
      UUID lead,
      Points before,
      Points after,
      Optional<Outcome.Result> verdict,
      boolean isRaisedHand) {}

  /// Some of those of whom something is said.
  ///
  /// @param count how many there are
  /// @param first those with the most points
  public record Lines(int count, List<Line> first) {

    public Lines {
      first = List.copyOf(first);
    }
  }

  /// What one seller would have had.
  public record Load(Optional<UUID> seller, int leads, double perWeek) {}
}
