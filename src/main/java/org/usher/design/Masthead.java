package org.usher.design;

import java.util.List;
import java.util.Optional;

/// What stands at the head of a staff screen.
///
/// @param portal name of the portal
/// @param logo where the logo is served, if there is one
/// @param places where whoever is signed in may go
/// @param person how they are called; empty when nobody is signed in
/// @param own where they look after their own account
/// @param notices what everybody must know
public record Masthead(
    String portal,
    Optional<String> logo,
    List<Place> places,
    String person,
    List<Place> own,
    List<Notice> notices) {

  public Masthead {
    places = List.copyOf(places);
    own = List.copyOf(own);
    notices = List.copyOf(notices);
  }

  /// A part of the portal that staff work in.
  ///
  /// @param path as `/desk`; all screens below it belong to it
  /// @param name as it stands in the link
  public record Place(String path, String name) {

    boolean holds(String other) {
      return other.equals(path) || other.startsWith(path + "/");
    }
  }
}
