/// What we ask, and the journey so far: questions, options, answers, conditions on answers.
@ApplicationModule(allowedDependencies = "design")
@NullMarked
package org.usher.question;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
