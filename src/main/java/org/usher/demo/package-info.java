/// A season of simulated visits, leads and verdicts, so that somebody who looks at Usher for the
/// first time sees living screens. It is labelled wherever it shows, and gone in one click.
@ApplicationModule(
    allowedDependencies = {
      "design",
      "database",
      "staff",
      "visitor",
      "question",
      "content",
      "matching",
      "engagement",
      "scoring",
      "lead",
      "handoff"
    })
@NullMarked
package org.usher.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
