/// How things look and where they are: the address of a screen, its rendering, its words, small
/// semantic components.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.usher.design;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
