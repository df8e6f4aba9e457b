/// What visitors did, one fact per visit of a page, and anonymous counters.
@ApplicationModule(allowedDependencies = {"design", "question", "content", "visitor"})
@NullMarked
package org.usher.engagement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
