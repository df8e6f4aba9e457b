package org.usher.brand;

import java.util.Locale;

/// How one colour stands out from another (WCAG 2.2, contrast ratio).
///
/// @param scheme `light` or `dark`
/// @param ratio 1 to 21
/// @param needed 4.5 for words, 3 for the edges of fields
public record Contrast(String scheme, String ink, String paper, double ratio, double needed) {

  public boolean isReadable() {
    return ratio >= needed;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s on %s in the %s scheme: %.2f to 1, and %.1f to 1 is needed",
        ink,
        paper,
        scheme,
        ratio,
        needed);
  }
}
