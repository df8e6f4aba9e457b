/// The public frame: documents for first visits, the live view that takes over, sitemap, robots.
@ApplicationModule(
    allowedDependencies = {"design", "brand", "question", "content", "matching", "engagement"})
@NullMarked
package org.usher.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
