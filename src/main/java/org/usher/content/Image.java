package org.usher.content;

import java.nio.file.Path;

/// A picture, or another file, of the published site.
///
/// @param name path below `/images/` or `/files/`
/// @param mediaType for the answer's `Content-Type`
/// @param file a copy that is never written again, so it may be sent as it is
/// @param digest SHA-256, in hexadecimal digits, of the contents as they were given
/// @param bytes size as it is served
/// @param givenBytes size as it was given; larger when the picture was too large for readers
public record Image(
    String name, String mediaType, Path file, String digest, long bytes, long givenBytes) {

  /// Whether it is served smaller than it was given.
  public boolean isReduced() {
    return bytes < givenBytes;
  }
}
