package org.usher.engagement;

import org.usher.content.PageId;
import org.usher.matching.Chosen;

/// A page was opened for the first time in a visit from a list that offered it.
record PageChosen(PageId page, int rank) implements Chosen {}
