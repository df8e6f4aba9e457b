/// The studio: what is published, what is wrong with it, what visitors did.
@NullMarked
package org.usher.insight.ui;

import org.jspecify.annotations.NullMarked;
