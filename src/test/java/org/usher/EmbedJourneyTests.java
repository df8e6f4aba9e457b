package org.usher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// The first question on another site, in a real browser: one script tag on a page of another
/// origin, under a strict policy, without a cookie, to the right address of the portal.
@SpringBootTest(
    webEnvironment = WebEnvironment.DEFINED_PORT,
    properties = "server.address=127.0.0.1")
class EmbedJourneyTests {

  private static final int PORT = FreePort.find();
  private static final String PORTAL = "http://localhost:" + PORT;
  private static final String SHADOW =
      "return document.querySelector('usher-question')?.shadowRoot?.querySelector('%s')%s";

  private static final HttpServer OTHER = open();

  @DynamicPropertySource
  static void addresses(DynamicPropertyRegistry settings) {
    settings.add("server.port", () -> PORT);
    settings.add("usher.brand.public-address", () -> PORTAL);
    settings.add("usher.embed.hosts", () -> "127.0.0.1:" + OTHER.getAddress().getPort());
  }

  @AfterAll
  static void stop() {
    OTHER.stop(0);
  }

  @Test
  void anotherSiteAsksTheFirstQuestionAndLeadsToTheNext() {
    try (var browser = Browser.phone("http://127.0.0.1:" + OTHER.getAddress().getPort())) {
      browser.open("/");
      browser.await(() -> read(browser, "h2", "?.textContent").contains("part in this"));
      assertThat(browser.driver().manage().getCookies()).isEmpty();
      assertThat(browser.driver().executeScript("return Object.keys(localStorage).length"))
          .isEqualTo(0L);

      browser.driver().executeScript(SHADOW.formatted("a[href*=finance]", ".click()"));
      browser.await(() -> browser.address().equals(PORTAL + "/?role=finance"));
      browser.see("Because you look after the money");
    }
  }

  @Test
  void aSiteThatIsNotAllowedShowsWhatItHasItself() {
    try (var browser = Browser.desk("http://localhost:" + OTHER.getAddress().getPort())) {
      browser.open("/own");
      browser.await(() -> browser.complaints().stream().anyMatch(said -> said.contains("CORS")));

      assertThat(read(browser, "h2", "?.textContent")).isEmpty();
      assertThat(browser.main()).contains("Ask us");
    }
  }

  private static String read(Browser browser, String selector, String what) {
    Object found = browser.driver().executeScript(SHADOW.formatted(selector, what));
    return found == null ? "" : found.toString();
  }

  /// A site of somebody else, which trusts nobody but itself and the portal.
  private static HttpServer open() {
    try {
      var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
      String script = "<script src=\"%s/embed.js\" async></script>".formatted(PORTAL);
      answer(server, "/", "<main><h1>Somebody's site</h1>" + script + "</main>");
      answer(
          server,
          "/own",
          "<main><usher-question><a href=\"/ask\">Ask us</a></usher-question>"
              + script
              + "</main>");
      server.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void answer(HttpServer server, String path, String body) {
    byte[] page = ("<!doctype html><html lang=en><title>Somebody</title>" + body).getBytes(UTF_8);
    server.createContext(
        path,
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", "text/html;charset=utf-8");
          exchange
              .getResponseHeaders()
              .add(
                  "Content-Security-Policy",
                  "default-src 'none'; script-src %s; connect-src %s".formatted(PORTAL, PORTAL));
          exchange.sendResponseHeaders(200, page.length);
          try (var out = exchange.getResponseBody()) {
            out.write(page);
          }
        });
  }
}
