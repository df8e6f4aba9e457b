package org.usher.visitor;

import java.time.Duration;
import java.time.Instant;

/// How long one kind of thing is kept, and how it goes. Every module that keeps something for a
/// while has a bean of these; they are run every hour, and an administrator can see before what
/// they would do.
public interface RetentionRule {

  /// Stable name, beginning with the module: `visitor.people`. Its words stand under
  /// `<module>.retention.<name>`.
  String id();

  /// For how long.
  Duration kept();

  /// How many things are past their time. Changes nothing.
  long due(Instant now);

  /// Lets them go. May be repeated.
  ///
  /// @return how many went
  long run(Instant now);
}
