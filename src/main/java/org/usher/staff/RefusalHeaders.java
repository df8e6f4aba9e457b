package org.usher.staff;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/// Puts the security headers on what Tomcat refuses by itself, such as a broken address: no filter
/// ever sees those.
@Component
final class RefusalHeaders implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

  private final SecurityHeaders headers;

  RefusalHeaders(SecurityHeaders headers) {
    this.headers = headers;
  }

  @Override
  public void customize(TomcatServletWebServerFactory server) {
    server.addEngineValves(new First());
  }

  private final class First extends ValveBase {

    private First() {
      super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
      if (response.isError()) {
        headers.writeTo(response);
      }
      getNext().invoke(request, response);
    }
  }
}
