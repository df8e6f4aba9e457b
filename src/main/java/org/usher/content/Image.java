package org.usher.content;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// A picture, or another file, of the published site.
///
/// @param name path below `/images/` or `/files/`
/// @param mediaType for the answer's `Content-Type`
/// @param file a copy that is never written again, so it may be sent as it is
/// @param digest SHA-256, in hexadecimal digits, of the contents as they were given
/// @param bytes size as it is served
/// @param givenBytes size as it was given; larger when the picture was too large for readers
/// @param size as it is served; empty for other files, and for pictures that do not say
/// @param narrower copies with fewer bytes for narrow screens, by their width in pixels
public record Image(
    String name,
    String mediaType,
    Path file,
    String digest,
    long bytes,
    long givenBytes,
    Optional<PictureSize> size,
    SortedMap<Integer, Path> narrower) {

  /// Parameter of its address: the width of a narrower copy.
  public static final String WIDTH = "width";

  public Image {
    narrower = Collections.unmodifiableSortedMap(new TreeMap<>(narrower));
  }

  /// Whether it is served smaller than it was given.
  public boolean isReduced() {
    return bytes < givenBytes;
  }

  /// The copy of exactly this width, or else the whole.
  public Path file(int width) {
    return narrower.getOrDefault(width, file);
  }
}
