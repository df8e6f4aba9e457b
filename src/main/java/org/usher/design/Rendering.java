package org.usher.design;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;

/// A screen at an address: what a browser, a crawler and a reader need to know of it.
///
/// @param status HTTP status, 200 or 404 as a rule
/// @param main the content of the page's `main` element
/// @param isCacheable whether everybody gets the same until the content changes
/// @param offered slugs of the pages offered on it, best first
/// @param typed the form in which something is typed that must not be lost when the reader goes on
///   in another language
public record Rendering(
    int status,
    Head head,
    Component main,
    boolean isCacheable,
    List<String> offered,
    Optional<Typed> typed)
    implements Reply {

  public Rendering {
    offered = List.copyOf(offered);
  }

  /// A screen on which nothing is typed that could be lost.
  public Rendering(
      int status, Head head, Component main, boolean isCacheable, List<String> offered) {
    this(status, head, main, isCacheable, offered, Optional.empty());
  }

  /// A form that is sent, in place of a link that would be followed, to come back in another
  /// language with everything in it.
  ///
  /// @param form id of the form
  /// @param path where it is sent, as `/contact/send`
  /// @param field name under which it is said that it comes for its language alone
  public record Typed(String form, String path, String field) {}
}
