/// The screens of the privacy centre, and of retention for administrators.
@NullMarked
package org.usher.privacy.ui;

import org.jspecify.annotations.NullMarked;
