package org.usher;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.Modulithic;

/// Starts the portal.
@SpringBootApplication
@Modulithic(sharedModules = "database")
public class Usher {

  public static void main(String[] arguments) {
    try {
      SpringApplication.run(Usher.class, arguments);
    } catch (RuntimeException e) {
      StartFailureReporter.reportUnforeseen(e);
      throw e;
    }
  }

  /// The only place that knows what time it is. Everybody else is given it.
  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
