/// Who wants to talk: the frozen sheet, ownership, status, verdicts.
///
/// [Leads] changes a lead, [LeadBook] shows leads to those who work with them. A lead itself
/// carries ids only; what it says of a person is in its [Sheet], sealed with the person's key.
@ApplicationModule(
    allowedDependencies = {
      "design",
      "database",
      "visitor",
      "question",
      "content",
      "matching",
      "engagement",
      "scoring",
      "staff"
    })
@NullMarked
package org.usher.lead;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
