package org.usher.scoring;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.usher.design.Text;
import tools.jackson.databind.json.JsonMapper;

/// What marketing and sales promise each other, as it is written in the content. The portal runs by
/// it; its version together with the line is what both agree to.
///
/// @param name what its authors call it; empty when nothing was promised
/// @param capacity leads that sales can look at in a week; 0 when not said
/// @param stages what each stage means, in their order
/// @param leadsPerWeek the goal; 0 when not said
/// @param accepted of a hundred leads with a verdict; 0 when not said
public record Promise(
    String name, int capacity, SequencedMap<String, Text> stages, int leadsPerWeek, int accepted) {

  /// Nothing was promised.
  static final Promise NONE = new Promise("", 0, new LinkedHashMap<>(), 0, 0);

  private static final JsonMapper JSON = new JsonMapper();

  public Promise {
    stages = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(stages));
  }

  public boolean isWritten() {
    return !name.isEmpty();
  }

  /// The same words, goals, line and times have the same version.
  ///
  /// @param times by when sales is in touch, in any form that changes with them
  public String version(Points line, List<String> times) {
    return Digest.of(
        JSON.writeValueAsString(
            List.of(
                name,
                capacity,
                stages.entrySet().stream()
                    .map(stage -> List.of(stage.getKey(), stage.getValue().byLanguage()))
                    .toList(),
                leadsPerWeek,
                accepted,
                line.thousandths(),
                times)));
  }
}
