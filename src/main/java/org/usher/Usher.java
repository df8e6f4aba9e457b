package org.usher;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// Starts the portal.
@SpringBootApplication
public class Usher {

  public static void main(String[] arguments) {
    SpringApplication.run(Usher.class, arguments);
  }
}
