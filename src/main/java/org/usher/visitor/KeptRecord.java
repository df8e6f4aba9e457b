package org.usher.visitor;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/// One thing that is kept about a person, in clear, for that person alone. Exists in memory only.
///
/// @param kind what it is, beginning with the module: `lead.sheet`; its words stand under
///   `<module>.kept.<kind>`
/// @param values name of each value to the value
/// @param amendable by what the person names it in an [Amendment] of its `message`; empty when it
///   holds no words of their own
public record KeptRecord(
    String kind, SequencedMap<String, String> values, Optional<String> amendable) {

  public KeptRecord(String kind, SequencedMap<String, String> values) {
    this(kind, values, Optional.empty());
  }

  public KeptRecord {
    values = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(values));
  }

  /// Without what it says.
  @Override
  public String toString() {
    return "KeptRecord[%s]".formatted(kind);
  }
}
