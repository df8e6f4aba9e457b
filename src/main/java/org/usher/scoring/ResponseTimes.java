package org.usher.scoring;

import java.time.Duration;
import java.util.SequencedMap;

/// By when sales is in touch: a part of what both sides promise each other. The module that keeps
/// the leads, and holds sales to it, implements this.
public interface ResponseTimes {

  /// When time counts, as `Mon-Fri 09:00-17:00 Europe/Berlin`.
  String whenTimeCounts();

  /// Time at work, by whom it is for: `hand` for whoever asked to talk, else a grade or its letter.
  SequencedMap<String, Duration> timesAtWork();
}
