package org.usher.lead;

import java.util.EnumSet;
import java.util.Set;

/// How a buyer wants to be answered.
public enum Way {
  EMAIL,
  PHONE,
  VIDEO;

  /// How whoever chose this may be reached until somebody has spoken with them; no other way is to
  /// be offered. A video call is arranged by e-mail.
  public Set<Way> open() {
    return this == VIDEO ? EnumSet.of(VIDEO, EMAIL) : EnumSet.of(this);
  }
}
