/// How ready a person is, and why: a pure function of facts, model version and instant.
@ApplicationModule(allowedDependencies = {"design", "question", "content", "engagement", "visitor"})
@NullMarked
package org.usher.scoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
