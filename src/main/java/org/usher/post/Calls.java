package org.usher.post;

import java.util.List;
import java.util.Map;

/// Requests to one system, one after the other, that together are one message. Whoever retries
/// begins at the first again, so all but the last must be such that doing them twice does no harm.
///
/// @param steps at least one
/// @param atOnce how many messages may be under way to this destination at the same time
public record Calls(List<Step> steps, int atOnce) implements Message {

  static final int MOST_AT_ONCE = 64;

  public Calls {
    steps = List.copyOf(steps);
    if (steps.isEmpty() || atOnce < 1 || atOnce > MOST_AT_ONCE) {
      throw new IllegalArgumentException(
          "Calls have at least one step, and 1 to %d go out at once, not %d"
              .formatted(MOST_AT_ONCE, atOnce));
    }
  }

  public static Calls of(Call call, Reading reading, int atOnce) {
    return new Calls(List.of(new Step(unused -> call, reading)), atOnce);
  }

  /// One request, which may need what the answers before it said.
  ///
  /// @param reading what of its answer counts
  public record Step(Making making, Reading reading) {}

  /// Makes a request.
  @FunctionalInterface
  public interface Making {
    /// @param kept by name, what was kept of the answers before
    Call with(Map<String, String> kept);
  }

  @Override
  public String toString() {
    return "Calls[…]";
  }
}
