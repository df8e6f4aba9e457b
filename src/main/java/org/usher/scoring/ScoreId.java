package org.usher.scoring;

import java.util.UUID;

/// Names a recorded score.
public record ScoreId(UUID value) {

  static ScoreId random() {
    return new ScoreId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
