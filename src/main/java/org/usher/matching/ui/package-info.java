/// The public screens of a journey: the guide, a page, search.
@NullMarked
package org.usher.matching.ui;

import org.jspecify.annotations.NullMarked;
