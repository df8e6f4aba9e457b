package org.usher.handoff;

import java.util.UUID;

/// Names one form, from the moment it is shown. However often it is sent, it counts once.
public record SubmissionId(UUID value) {

  static SubmissionId random() {
    return new SubmissionId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
