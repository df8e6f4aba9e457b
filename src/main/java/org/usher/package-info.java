/// Usher: a portal in which buyers guide themselves. One package per feature; the path runs from
/// `question` over `content`, `matching`, `engagement`, `scoring` and `lead` to `handoff`.
@NullMarked
package org.usher;

import org.jspecify.annotations.NullMarked;
