package org.usher.design;

import org.jspecify.annotations.Nullable;

/// Prints renderings that no GET of an address gives, such as a form that comes back with what is
/// wrong in it. What it prints is never taken over by a live page, which would have to show what
/// the address alone says.
public interface DocumentPrinter {

  /// The address of a request.
  ///
  /// @param path as sent, percent-encoded
  /// @param query as sent, without `?`
  Address address(String path, @Nullable String query);

  /// The whole HTML document in UTF-8, with the frame of the site around the screen.
  byte[] print(Address address, Rendering rendering);
}
