package org.usher.content;

import java.time.Instant;
import java.util.List;

/// A page in the main language with what its front matter says about its place on the site.
///
/// @param publish from when on it is shown; [Instant#MIN] when that was not said
/// @param formerly its former slugs
record ReadPage(Page page, PageFile file, Instant publish, List<YamlNode> formerly) {

  ReadPage {
    formerly = List.copyOf(formerly);
  }

  boolean isDue(Instant now) {
    return !publish.isAfter(now);
  }
}
