package org.usher.database;

import org.jspecify.annotations.Nullable;

/// Says why there is no database, and what to do about it. For the person who starts the portal.
public final class DatabaseException extends RuntimeException {
  private final String remedy;

  DatabaseException(String message, String remedy) {
    this(message, remedy, null);
  }

  DatabaseException(String message, String remedy, @Nullable Throwable cause) {
    super(message, cause);
    this.remedy = remedy;
  }

  /// What to do now, as a sentence.
  public String remedy() {
    return remedy;
  }
}
