/// The frame of the marketers' screens: everything below `/studio`.
@ApplicationModule(allowedDependencies = {"design", "staff"})
@NullMarked
package org.usher.studio;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
