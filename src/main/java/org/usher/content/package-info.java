/// What we have to say: pages, their audience and blocks, compiled into one immutable snapshot.
@ApplicationModule(allowedDependencies = {"design", "question"})
@NullMarked
package org.usher.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
