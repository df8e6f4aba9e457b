package org.usher.database;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings the system tables that an older series of MariaDB wrote up to date.
record ServerUpgrade(ServerProgram program, ServerFolder folder, ServerUser user) {
  private static final Logger log = LoggerFactory.getLogger(ServerUpgrade.class);

  void from(ServerVersion written) throws IOException {
    throw new DatabaseException("not yet", "not yet");
  }
}
