package org.usher;

import org.springframework.boot.SpringApplication.AbandonedRunException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;
import org.springframework.core.NestedExceptionUtils;

/// Tells whoever starts the portal why it has not come up, in a sentence. The log has the rest.
class StartFailureReporter implements FailureAnalysisReporter {
  private static volatile boolean hasReported;

  @Override
  public void report(FailureAnalysis analysis) {
    hasReported = true;
    System.err.println("Usher cannot start. " + sentence(analysis));
  }

  /// Reduces what nobody has foreseen to its cause, so that no start ends without a word.
  static void reportUnforeseen(Throwable failure) {
    if (!hasReported && !(failure instanceof AbandonedRunException)) {
      Throwable root = NestedExceptionUtils.getMostSpecificCause(failure);
      System.err.println("Usher cannot start. %s. The log says more.".formatted(root));
    }
  }

  private static String sentence(FailureAnalysis analysis) {
    String description = analysis.getDescription().strip();
    String action = analysis.getAction();
    return action == null ? description : description + gap(description) + action.strip();
  }

  private static String gap(String description) {
    return description.contains("\n") ? System.lineSeparator() : " ";
  }
}
