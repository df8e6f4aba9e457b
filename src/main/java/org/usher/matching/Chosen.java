package org.usher.matching;

import org.usher.content.PageId;

/// A visitor opened a page from a list that offered it. Matching owns this interface and later
/// features publish events that implement it.
public interface Chosen {

  PageId page();

  /// Its place in the list, from 1.
  int rank();
}
