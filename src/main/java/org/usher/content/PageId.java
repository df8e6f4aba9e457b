package org.usher.content;

import java.util.Optional;
import java.util.regex.Pattern;

/// Stable name of a page, as in its address.
///
/// @param slug lower case letters and digits, words joined by `-`; 1 to 200 characters
public record PageId(String slug) {

  private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  static final int MAX_LENGTH = 200;

  public PageId {
    if (slug.length() > MAX_LENGTH || !FORM.matcher(slug).matches()) {
      throw new IllegalArgumentException(
          "A slug is lower case letters and digits joined by '-', 1 to %d, not '%s'"
              .formatted(MAX_LENGTH, slug.substring(0, Math.min(slug.length(), MAX_LENGTH))));
    }
  }

  /// The id with this slug, or none when nothing could be called so.
  public static Optional<PageId> parse(String slug) {
    return slug.length() <= MAX_LENGTH && FORM.matcher(slug).matches()
        ? Optional.of(new PageId(slug))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return slug;
  }
}
