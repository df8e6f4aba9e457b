package org.usher.engagement;

import java.util.Set;
import org.usher.content.PageId;

/// Pages that whoever sends the request in hand has opened before, as far as that may be known of
/// them. Only a live page may show it: a document is the same for everybody.
public interface KnownPages {

  Set<PageId> opened();
}
