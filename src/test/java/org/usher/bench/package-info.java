/// Benchmarks and endurance runs of `bin/bench`, against the portal as its own process.
@NullMarked
package org.usher.bench;

import org.jspecify.annotations.NullMarked;
