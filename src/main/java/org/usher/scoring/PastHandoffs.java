package org.usher.scoring;

import java.util.function.Consumer;

/// The people who were handed over, with the facts their scores were made from. The module that
/// keeps them implements this; erased people are not among them.
public interface PastHandoffs {

  /// Shows the newest, the newest first.
  ///
  /// @param atMost how many
  void newest(int atMost, Consumer<PastHandoff> each);

  /// The same of a demonstration's; none where no demonstration is kept.
  default void newestSimulated(int atMost, Consumer<PastHandoff> each) {}
}
