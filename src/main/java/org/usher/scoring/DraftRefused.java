package org.usher.scoring;

/// A draft that has not beaten what runs is not put to work.
public final class DraftRefused extends RuntimeException {

  DraftRefused(String version) {
    super("Model %s has not beaten the running one on the newest verdicts".formatted(version));
  }
}
