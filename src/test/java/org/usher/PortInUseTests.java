package org.usher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.PortInUseException;

/// A port that is taken only after `bin/run` has looked.
class PortInUseTests {

  @Test
  void whoeverStartsReadsASentence() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var factory = new TomcatServletWebServerFactory(taken.getLocalPort());
      factory.setAddress(InetAddress.getLoopbackAddress());
      var server = factory.getWebServer();
      try {
        server.start();
        throw new AssertionError("It started on a port that is taken");
      } catch (PortInUseException e) {
        var analysis = Objects.requireNonNull(new PortInUseAnalyzer().analyze(e));
        assertThat(analysis.getDescription() + " " + analysis.getAction())
            .isEqualTo(
                "Port %d is in use by another program. Stop that one, or choose another port with --port N."
                    .formatted(taken.getLocalPort()));
      } finally {
        server.stop();
      }
    }
  }
}
