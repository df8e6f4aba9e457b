package org.usher;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.usher.database.DataFolder;

/// Tells whoever started the portal where it is, once it answers.
@Component
class Announcement {
  private final DataFolder data;
  private final String listensAt;
  private final PrintStream console = System.out;

  Announcement(DataFolder data, @Value("${server.address:}") String listensAt) {
    this.data = data;
    this.listensAt = listensAt;
  }

  @EventListener
  void announce(ApplicationReadyEvent ready) {
    if (ready.getApplicationContext() instanceof WebServerApplicationContext context
        && context.getWebServer() != null) {
      console.printf("Usher is ready at http://%s:%d%n", host(), context.getWebServer().getPort());
      tellFirstSignIns(data.file("first-sign-ins.txt"));
    }
  }

  private void tellFirstSignIns(Path file) {
    if (Files.exists(file)) {
      console.printf("The first sign-ins are in %s%n", file);
    }
  }

  private String host() {
    return switch (listensAt) {
      case "", "127.0.0.1", "0.0.0.0", "::", "::1" -> "localhost";
      default -> listensAt.contains(":") ? "[" + listensAt + "]" : listensAt;
    };
  }
}
