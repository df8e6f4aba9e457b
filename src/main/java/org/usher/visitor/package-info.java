/// Who is here and what we may remember: sealed people, consent per purpose, erasure.
@ApplicationModule(allowedDependencies = {"database"})
@NullMarked
package org.usher.visitor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
