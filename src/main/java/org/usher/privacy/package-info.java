/// The privacy centre: what is kept, why and how long, told by every module that keeps any; and the
/// way for a person to have a journey kept, to see it, take it away, correct it, withdraw a
/// consent, or be forgotten.
@ApplicationModule(
    allowedDependencies = {
      "design",
      "brand",
      "database",
      "post",
      "staff",
      "visitor",
      "question",
      "content"
    })
@NullMarked
package org.usher.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
