package org.usher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;

/// A port that nobody listened at a moment ago.
final class FreePort {

  private FreePort() {}

  static int find() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
