package org.usher;

import java.io.PrintStream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.usher.database.DataFolder;
import org.usher.staff.Reach;

/// Tells whoever started the portal where it is, once it answers.
@Component
class Announcement {
  private final DataFolder data;
  private final ObjectProvider<Reach> reach;
  private final String listensAt;
  private final PrintStream console = System.out;

  /// @param reach looked at late: where one module runs alone, there is none
  Announcement(
      DataFolder data, ObjectProvider<Reach> reach, @Value("${server.address:}") String listensAt) {
    this.data = data;
    this.reach = reach;
    this.listensAt = listensAt;
  }

  @EventListener
  void announce(ApplicationReadyEvent ready) {
    if (ready.getApplicationContext() instanceof WebServerApplicationContext context
        && context.getWebServer() != null) {
      new Welcome(
              listensAt,
              context.getWebServer().getPort(),
              reach.getObject().isPublic(),
              reach.getObject().isHttps(),
              data.file("first-sign-ins.txt"),
              data.advice())
          .lines()
          .forEach(console::println);
    }
  }
}
