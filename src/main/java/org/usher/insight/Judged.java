package org.usher.insight;

/// How often sellers called evidence wrong, and how often decisive.
public record Judged(long wrong, long decisive) {

  static final Judged NEVER = new Judged(0, 0);

  Judged plus(Judged other) {
    return new Judged(wrong + other.wrong, decisive + other.decisive);
  }
}
