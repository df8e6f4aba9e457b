/// Which MariaDB the portal uses, and how it starts when it is ours.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.usher.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
