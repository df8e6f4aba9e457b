package org.usher.content;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Shows whoever starts the portal what is wrong with the content, instead of a stack trace.
final class BrokenContentAnalyzer extends AbstractFailureAnalyzer<BrokenContentException> {

  @Override
  protected FailureAnalysis analyze(Throwable root, BrokenContentException cause) {
    return new FailureAnalysis(
        cause.getMessage(),
        "Correct the files and start again. The format is described in src/docs/content.md.",
        cause);
  }
}
