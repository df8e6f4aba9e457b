package org.usher.handoff;

/// A mapping file is not as it must be.
public final class MappingBroken extends RuntimeException {

  MappingBroken(String mapping, String message) {
    super("Mapping '%s': %s".formatted(mapping, message));
  }
}
