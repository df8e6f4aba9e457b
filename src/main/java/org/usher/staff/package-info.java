/// Who works here: accounts, roles, invitation, sign-in, audit.
@ApplicationModule(allowedDependencies = {"design", "brand", "post"})
@NullMarked
package org.usher.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
