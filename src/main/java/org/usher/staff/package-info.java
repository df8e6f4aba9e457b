/// Who works here: accounts, roles, invitation, sign-in, audit. Also the door itself: which
/// requests need a sign-in, how long a session lasts, and which headers every answer carries.
@ApplicationModule(allowedDependencies = {"design", "brand", "database", "post", "visitor"})
@NullMarked
package org.usher.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
