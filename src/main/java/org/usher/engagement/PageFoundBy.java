package org.usher.engagement;

import org.usher.content.PageId;
import org.usher.matching.FoundBy;

/// Enough visits have typed a word before they chose this page and read it.
record PageFoundBy(PageId page, String word, int visits) implements FoundBy {}
