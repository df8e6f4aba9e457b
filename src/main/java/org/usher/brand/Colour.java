package org.usher.brand;

import java.util.Optional;
import java.util.regex.Pattern;

/// A colour in sRGB, each part 0 to 255.
record Colour(int red, int green, int blue) {

  private static final Pattern LONG = Pattern.compile("#[0-9a-fA-F]{6}");
  private static final Pattern SHORT = Pattern.compile("#[0-9a-fA-F]{3}");

  /// Reads `#rgb` and `#rrggbb`; empty for any other way to write a colour.
  static Optional<Colour> read(String css) {
    if (LONG.matcher(css).matches()) {
      int all = Integer.parseInt(css.substring(1), 16);
      return Optional.of(new Colour(all >> 16, all >> 8 & 255, all & 255));
    }
    return SHORT.matcher(css).matches()
        ? read(css.replaceAll("[0-9a-fA-F]", "$0$0"))
        : Optional.empty();
  }

  /// (L1 + 0.05) / (L2 + 0.05) of the lighter and the darker (WCAG 2.2).
  double contrastTo(Colour other) {
    double one = luminance();
    double two = other.luminance();
    return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
  }

  private double luminance() {
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  }

  private static double linear(int part) {
    double share = part / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
