package org.usher.design;

import com.vaadin.flow.component.Component;
import java.util.List;

/// A screen at an address: what a browser, a crawler and a reader need to know of it.
///
/// @param status HTTP status, 200 or 404 as a rule
/// @param main the content of the page's `main` element
/// @param isCacheable whether everybody gets the same until the content changes
/// @param offered slugs of the pages offered on it, best first
public record Rendering(
    int status, Head head, Component main, boolean isCacheable, List<String> offered)
    implements Reply {

  public Rendering {
    offered = List.copyOf(offered);
  }
}
