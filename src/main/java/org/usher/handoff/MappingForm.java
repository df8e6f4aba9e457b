package org.usher.handoff;

import java.util.List;
import java.util.Map;

/// What a mapping asks an administrator for.
///
/// @param settings by name, what stands there at first
/// @param secrets names of what must be given and is never shown again
public record MappingForm(String title, Map<String, String> settings, List<String> secrets) {
  public MappingForm {
    secrets = List.copyOf(secrets);
  }
}
