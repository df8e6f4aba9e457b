package org.usher.lead;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Reads from a history what sales said of a lead.
final class Decisions {

  static final Set<StepKind> KINDS =
      EnumSet.of(StepKind.ACCEPTED, StepKind.REJECTED, StepKind.WON, StepKind.LOST);

  private Decisions() {}

  /// All that was said, taken back or not, oldest first.
  static List<HistoryLine> said(List<HistoryLine> history) {
    return history.stream().filter(line -> KINDS.contains(line.kind())).toList();
  }

  /// What has not been taken back, oldest first. Only the last can be taken back.
  static List<HistoryLine> standing(List<HistoryLine> history) {
    var standing = new ArrayList<HistoryLine>();
    for (HistoryLine line : history) {
      if (KINDS.contains(line.kind())) {
        standing.add(line);
      } else if (line.kind() == StepKind.TAKEN_BACK && !standing.isEmpty()) {
        standing.removeLast();
      }
    }
    return List.copyOf(standing);
  }

  static Verdict verdict(HistoryLine line) {
    return switch (line.kind()) {
      case ACCEPTED -> new Verdict.Accepted();
      case REJECTED -> new Verdict.Rejected(Rejection.valueOf(line.reason().orElseThrow()));
      case WON -> new Verdict.Won(line.amount().orElseThrow());
      case LOST -> new Verdict.Lost(Loss.valueOf(line.reason().orElseThrow()));
      default -> throw new IllegalArgumentException(line.kind() + " is no verdict");
    };
  }
}
