package org.usher.handoff.ui;

import java.sql.SQLException;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/// Says a failure without its messages, which may hold what somebody typed.
final class Failure {

  private static final int MOST_CAUSES = 10;

  private Failure() {}

  /// The types of the failure and its causes, with the numbers of the database's errors.
  static String chain(Throwable failure) {
    var said = new ArrayList<String>();
    @Nullable Throwable cause = failure;
    while (cause != null && said.size() < MOST_CAUSES) {
      String type = cause.getClass().getName();
      said.add(cause instanceof SQLException sql ? type + " " + sql.getErrorCode() : type);
      cause = cause.getCause();
    }
    return String.join(" < ", said);
  }
}
