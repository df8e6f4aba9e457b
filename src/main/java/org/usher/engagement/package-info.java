/// What visitors did: the visit in memory, the facts a score is made from, and anonymous counters.
///
/// A [Visit] lives in the session and goes with it; nothing of it is stored. What may be counted is
/// counted one cell at a time ([Counted]), never as a row per visitor.
@ApplicationModule(allowedDependencies = {"design", "question", "content", "matching", "visitor"})
@NullMarked
package org.usher.engagement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
