/// Whose portal this is: name, voice, legal lines, theme folder, public address.
@ApplicationModule(allowedDependencies = "design")
@NullMarked
package org.usher.brand;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
