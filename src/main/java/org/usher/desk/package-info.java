/// The frame of the sellers' screens: everything below `/desk`.
@ApplicationModule(allowedDependencies = {"design", "staff"})
@NullMarked
package org.usher.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
