package org.usher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// Some company's system that is told of leads: keeps what it is sent and says 204.
final class HookReceiver implements AutoCloseable {

  private final HttpServer server;
  private final List<Hook> received = new CopyOnWriteArrayList<>();

  private HookReceiver(HttpServer server) {
    this.server = server;
  }

  static HookReceiver listening() {
    try {
      var receiver = new HookReceiver(HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0));
      receiver.server.createContext("/", receiver::receive);
      receiver.server.start();
      return receiver;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String address() {
    return "http://127.0.0.1:%d/hooks".formatted(server.getAddress().getPort());
  }

  Hook awaitHookWith(String words) {
    return await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> received.stream().filter(hook -> hook.body().contains(words)).findFirst(),
            Optional::isPresent)
        .orElseThrow();
  }

  private void receive(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    received.add(new Hook(Map.copyOf(exchange.getRequestHeaders()), body));
    exchange.sendResponseHeaders(204, -1);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  /// What was sent.
  record Hook(Map<String, List<String>> headers, String body) {}
}
