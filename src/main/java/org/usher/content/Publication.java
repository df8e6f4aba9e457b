package org.usher.content;

/// The site as it is published now.
public interface Publication {

  /// The snapshot that serves now. Take it once per request.
  Snapshot current();
}
