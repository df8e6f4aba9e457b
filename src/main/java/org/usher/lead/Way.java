package org.usher.lead;

/// How a buyer wants to be answered.
public enum Way {
  EMAIL,
  PHONE,
  VIDEO
}
