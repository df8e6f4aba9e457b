package org.usher.brand;

/// A PNG in the folder of a brand that stands for the site elsewhere. `bin/pictures brand` makes
/// them of the logo, the name and the tokens.
public enum BrandPicture {

  /// Shown beside a link to this site in messengers and networks.
  CARD("card.png", 1200, 630),

  /// On the home screen of a phone that does not take a vector.
  TOUCH_ICON("touch-icon.png", 180, 180);

  private final String file;
  private final int width;
  private final int height;

  BrandPicture(String file, int width, int height) {
    this.file = file;
    this.width = width;
    this.height = height;
  }

  String file() {
    return file;
  }

  /// In pixels.
  public int width() {
    return width;
  }

  /// In pixels.
  public int height() {
    return height;
  }
}
