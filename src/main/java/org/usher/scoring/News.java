package org.usher.scoring;

/// Something about scoring that somebody should look at.
public enum News {
  /// A draft has beaten what runs, and may be put to work.
  DRAFT,
  FEWER_ACCEPTED,
  MORE_ACCEPTED,
  ORDER_LOST;

  static News of(Drift drift) {
    return switch (drift) {
      case FEWER_ACCEPTED -> FEWER_ACCEPTED;
      case MORE_ACCEPTED -> MORE_ACCEPTED;
      case ORDER_LOST -> ORDER_LOST;
    };
  }
}
