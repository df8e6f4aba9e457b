package org.usher.matching;

import org.springframework.stereotype.Component;

/// Whether the site learns now: the operator's setting allows it and nobody has switched it off.
/// For many threads.
@Component
class LearningSwitch {

  private final LearningProperties properties;
  private volatile boolean isWanted = true;

  LearningSwitch(LearningProperties properties) {
    this.properties = properties;
  }

  /// Whether the operator's setting allows to learn.
  boolean isAllowed() {
    return properties.isOn();
  }

  boolean isOn() {
    return isAllowed() && isWanted;
  }

  /// @return whether it stood otherwise before
  synchronized boolean turn(boolean wanted) {
    boolean isNew = isWanted != wanted;
    isWanted = wanted;
    return isNew;
  }
}
