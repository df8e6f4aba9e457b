/// Messages that must arrive: deliveries, attempts, back-off, dead, replay.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.usher.post;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
