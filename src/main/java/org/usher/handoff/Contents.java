package org.usher.handoff;

import java.util.SortedSet;
import java.util.TreeSet;
import tools.jackson.databind.json.JsonMapper;

/// What is compared when the same form comes twice.
record Contents(Contact contact, SortedSet<String> lines) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  static Contents of(Submission submission) {
    return new Contents(submission.contact(), new TreeSet<>(submission.lines()));
  }

  /// The same for the same contents.
  byte[] digest(FormKey key) {
    return key.sign("contents", JSON.writeValueAsBytes(this));
  }
}
