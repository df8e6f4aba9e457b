package org.usher.bench;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.usher.Usher;

/// The portal with the fault that [Kills] looks for: it thanks at once and commits a little later.
/// Not annotated, so that no test finds it by scanning.
class EarlyThanks {

  private static final String AFTERWARDS = "X-Afterwards";

  public static void main(String[] arguments) {
    SpringApplication.run(new Class<?>[] {Usher.class, EarlyThanks.class}, arguments);
  }

  @Bean
  FilterRegistrationBean<HttpFilter> thanksFirst() {
    var registration = new FilterRegistrationBean<HttpFilter>(new ThanksFirst());
    registration.addUrlPatterns("/contact/send");
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return registration;
  }

  private static final class ThanksFirst extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private final transient HttpClient http = HttpClient.newHttpClient();
    private final transient Executor later =
        CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS);

    @Override
    protected void doFilter(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws IOException, jakarta.servlet.ServletException {
      if (request.getHeader(AFTERWARDS) != null) {
        chain.doFilter(request, response);
        return;
      }
      HttpRequest again = again(request);
      later.execute(() -> http.sendAsync(again, BodyHandlers.discarding()));
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", "/contact/sent");
    }

    private static HttpRequest again(HttpServletRequest request) {
      String body =
          request.getParameterMap().entrySet().stream()
              .map(field ->
                  field.getKey()
                      + "="
                      + URLEncoder.encode(field.getValue()[0], StandardCharsets.UTF_8))
              .collect(Collectors.joining("&"));
      return HttpRequest.newBuilder(
              URI.create("http://localhost:%d/contact/send".formatted(request.getLocalPort())))
          .header("Content-Type", "application/x-www-form-urlencoded")
          .header("Origin", request.getHeader("Origin"))
          .header(AFTERWARDS, "yes")
          .POST(BodyPublishers.ofString(body))
          .build();
    }
  }
}
