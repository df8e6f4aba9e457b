package org.usher.handoff;

import java.util.Set;
import org.usher.engagement.Facts;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The written form of a [Memory]. It is read again months later: parts may be added, not renamed.
record MemoryForm(String facts, Set<String> struck) {

  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  static MemoryForm of(Memory memory) {
    return new MemoryForm(memory.facts().json(), memory.struck());
  }

  /// @throws IllegalArgumentException when it is no such JSON
  static MemoryForm read(byte[] json) {
    try {
      return JSON.readValue(json, MemoryForm.class);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("This is no memory: " + e.getClass().getSimpleName());
    }
  }

  byte[] json() {
    return JSON.writeValueAsBytes(this);
  }

  Memory memory() {
    return new Memory(Facts.read(facts), struck);
  }
}
