package org.usher.scoring;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The models last compiled or used, by version, so that a score can be recorded with its model
/// although the site has a newer one by now. Safe for many threads.
@Component
final class RecentModels {

  /// Each is some 10 kB; nobody publishes more between making a score and recording it.
  private static final int MAX_MODELS = 50;

  private final Map<String, ScoringModel> byVersion =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ScoringModel> eldest) {
          return size() > MAX_MODELS;
        }
      };

  synchronized ScoringModel remember(ScoringModel model) {
    byVersion.put(model.version(), model);
    return model;
  }

  synchronized Optional<ScoringModel> find(String version) {
    return Optional.ofNullable(byVersion.get(version));
  }
}
