package org.usher.content;

import java.util.Optional;

/// The files of the content folder as they were read, once, for one compilation.
public interface Material {

  /// A YAML file below the folder, as `scoring.yaml`; empty when it does not exist or cannot be
  /// parsed (the latter is then already reported).
  Optional<YamlNode> yaml(String file);
}
