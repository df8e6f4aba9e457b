/// Who wants to talk: ownership, status, verdicts.
@ApplicationModule(
    allowedDependencies = {"visitor", "question", "content", "matching", "scoring", "staff"})
@NullMarked
package org.usher.lead;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
