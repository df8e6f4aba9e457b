/// Which pages fit and why, what to ask next, and search. Lucene lives here and nowhere else.
@ApplicationModule(allowedDependencies = {"design", "brand", "visitor", "question", "content"})
@NullMarked
package org.usher.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
