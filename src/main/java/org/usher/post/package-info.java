/// Messages that must arrive: deliveries, attempts, back-off, dead, replay. Knows no person: what
/// it keeps is sealed by whoever sends it, and opened by a [org.usher.post.Composer] at the moment
/// of sending. `visitor` is needed for the classification of columns only, `brand` for the name of
/// the sender.
@ApplicationModule(allowedDependencies = {"brand", "database", "visitor"})
@NullMarked
package org.usher.post;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
