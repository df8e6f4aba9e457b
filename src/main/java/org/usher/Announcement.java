package org.usher;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.usher.brand.Brand;
import org.usher.database.DataFolder;
import org.usher.staff.Reach;

/// Tells whoever started the portal where it is, once it answers.
@Component
class Announcement {
  private final DataFolder data;
  private final ObjectProvider<Reach> reach;
  private final ObjectProvider<Brand> brand;
  private final String listensAt;
  private final PrintStream console = System.out;

  /// @param reach looked at late, as the brand: where one module runs alone, there is none
  Announcement(
      DataFolder data,
      ObjectProvider<Reach> reach,
      ObjectProvider<Brand> brand,
      @Value("${server.address:}") String listensAt) {
    this.data = data;
    this.reach = reach;
    this.brand = brand;
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
              advice())
          .lines()
          .forEach(console::println);
    }
  }

  /// A portal on this machine alone is tried out, and needs nobody who answers for it.
  private List<String> advice() {
    var advice = new ArrayList<String>();
    data.advice().ifPresent(advice::add);
    boolean isForOthers = reach.getObject().isPublic() || reach.getObject().isHttps();
    if (isForOthers && brand.getObject().responsible().isEmpty()) {
      advice.add(
          "Nobody is named as responsible for data about people, as GDPR, article 13, requires: enter"
              + " 'responsible' with name, address and email in "
              + brand.getObject().themeFolder().resolve("brand.yaml"));
    }
    return advice;
  }
}
