/// From a raised hand to sales: the contact form, the frozen sheet, destinations, the desk.
@ApplicationModule(
    allowedDependencies = {
      "design",
      "brand",
      "post",
      "staff",
      "visitor",
      "question",
      "content",
      "matching",
      "engagement",
      "scoring",
      "lead"
    })
@NullMarked
package org.usher.handoff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
