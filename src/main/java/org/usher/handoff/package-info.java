/// From a raised hand to sales: the contact form, what a buyer approves of it, destinations.
///
/// [Previews] shows a buyer what would be sent. [Handoffs] takes what they send, in one
/// transaction: person, consents, score, lead and deliveries. What is sent to whom is composed at
/// the moment of sending from the lead's frozen sheet, so that nothing is sent of a person who has
/// been erased.
@ApplicationModule(
    allowedDependencies = {
      "design",
      "brand",
      "database",
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
