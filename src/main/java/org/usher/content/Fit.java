package org.usher.content;

/// How well a page fits those who chose an option, as its editor judges.
public enum Fit {
  FITS,
  MAY_FIT,
  DOES_NOT_FIT
}
