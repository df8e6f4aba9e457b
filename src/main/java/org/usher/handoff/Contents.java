package org.usher.handoff;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.SortedSet;
import java.util.TreeSet;
import tools.jackson.databind.json.JsonMapper;

/// What is compared when the same form comes twice.
///
/// @param mayRemember left out of the digest when false, as in those of forms before it was asked
record Contents(
    Contact contact,
    SortedSet<String> lines,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean mayRemember) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  static Contents of(Submission submission) {
    return new Contents(
        submission.contact(), new TreeSet<>(submission.lines()), submission.mayRemember());
  }

  /// The same for the same contents.
  byte[] digest(FormKey key) {
    return key.sign("contents", JSON.writeValueAsBytes(this));
  }
}
