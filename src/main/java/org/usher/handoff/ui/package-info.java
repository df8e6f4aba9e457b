/// The contact form, as a screen and as an answer to what was sent.
@NullMarked
package org.usher.handoff.ui;

import org.jspecify.annotations.NullMarked;
