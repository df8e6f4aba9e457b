package org.usher.insight;

import org.usher.content.Page;

/// How a page was used.
///
/// @param opened visits in which it was opened
/// @param read visits in which it was really read
public record PageNumbers(Page page, long opened, long read) {

  /// Of those who opened it, how many read it.
  public Share readers() {
    return Share.of(read, opened);
  }
}
