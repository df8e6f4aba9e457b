/// What should change: counts, gaps and verdicts for marketers.
@ApplicationModule(
    allowedDependencies = {
      "brand",
      "design",
      "staff",
      "question",
      "content",
      "matching",
      "engagement",
      "scoring",
      "lead"
    })
@NullMarked
package org.usher.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
