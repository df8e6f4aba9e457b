package org.usher.design;

import java.util.List;
import java.util.Optional;

/// What a screen says about itself in the head of its document.
///
/// @param title without the name of the site
/// @param description one or two sentences for search results
/// @param canonical the address that stands for this screen, without answers
/// @param isIndexed whether search engines may list it
/// @param type Open Graph type, `website` or `article`
/// @param structuredData JSON-LD objects
/// @param image stands for the screen elsewhere; the brand's where it has none
public record Head(
    String title,
    String description,
    Address canonical,
    boolean isIndexed,
    String type,
    List<String> structuredData,
    Optional<Picture> image) {

  public Head {
    structuredData = List.copyOf(structuredData);
  }

  /// A screen without a picture of its own.
  public Head(
      String title,
      String description,
      Address canonical,
      boolean isIndexed,
      String type,
      List<String> structuredData) {
    this(title, description, canonical, isIndexed, type, structuredData, Optional.empty());
  }
}
