package org.usher.design;

import java.util.List;

/// A visitor was shown a screen in a live page. Published in the thread of the request, once per
/// navigation.
///
/// @param offered slugs of the pages offered on it, best first; none when a search matched nothing,
///   even if the nearest pages are shown instead
public record ScreenShown(Address address, List<String> offered) {
  public ScreenShown {
    offered = List.copyOf(offered);
  }
}
