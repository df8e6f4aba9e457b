package org.usher.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Another company's system, on a bad day: some requests it answers with 500, on some the
/// connection breaks, to some it never answers. What it has read it has read, so that of the last
/// two some arrive twice, as in life.
final class UnsteadyReceiver implements AutoCloseable {

  /// How an attempt fails.
  enum Failure {
    ERROR,
    BROKEN,
    SILENCE
  }

  private static final Pattern ID = Pattern.compile("(?im)^webhook-id: *(\\S+)");
  private static final Pattern LENGTH = Pattern.compile("(?im)^content-length: *(\\d+)");
  private static final Pattern LEAD = Pattern.compile("\"lead\":\"([0-9a-f-]{36})\"");

  private final ServerSocket server;
  private final List<Failure> failures;
  private final Random random;
  private final Set<Socket> silent = ConcurrentHashMap.newKeySet();

  /// The ids under which each lead was taken.
  private final Map<String, List<String>> taken = new ConcurrentHashMap<>();

  private final Set<String> ids = ConcurrentHashMap.newKeySet();
  private volatile double failing;

  UnsteadyReceiver(double failing, long seed) throws IOException {
    this(failing, seed, List.of(Failure.values()));
  }

  UnsteadyReceiver(double failing, long seed, List<Failure> failures) throws IOException {
    this.failing = failing;
    this.failures = List.copyOf(failures);
    this.random = new Random(seed);
    this.server = new ServerSocket(0, 1_000, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  String address() {
    return "http://127.0.0.1:%d/hook".formatted(server.getLocalPort());
  }

  /// From now on each request fails with this probability.
  void failing(double probability) {
    failing = probability;
  }

  boolean hasTaken(String id) {
    return ids.contains(id);
  }

  /// How often a lead came once more than once, and how often so under the id of the first time.
  Duplicates duplicates() {
    int all = 0;
    int same = 0;
    for (List<String> arrivals : taken.values()) {
      all += arrivals.size() - 1;
      same += (int) arrivals.stream().skip(1).filter(arrivals.getFirst()::equals).count();
    }
    return new Duplicates(all, same);
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        Thread.ofVirtual().start(() -> serve(socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try {
      var in = new BufferedInputStream(socket.getInputStream());
      while (answer(socket, in)) {
        // the next request on the same connection
      }
    } catch (IOException e) {
      close(socket);
    }
  }

  private boolean answer(Socket socket, InputStream in) throws IOException {
    String head = head(in);
    if (head.isEmpty()) {
      close(socket);
      return false;
    }
    String body = body(in, head);
    if (!fails()) {
      take(head, body);
      return say(socket, "204 No Content");
    }
    switch (failure()) {
      case ERROR -> {
        return say(socket, "500 Internal Server Error");
      }
      case BROKEN -> {
        take(head, body);
        socket.setSoLinger(true, 0);
        close(socket);
      }
      case SILENCE -> {
        take(head, body);
        silent.add(socket);
      }
    }
    return false;
  }

  private boolean fails() {
    synchronized (random) {
      return random.nextDouble() < failing;
    }
  }

  private Failure failure() {
    synchronized (random) {
      return failures.get(random.nextInt(failures.size()));
    }
  }

  private void take(String head, String body) {
    Matcher id = ID.matcher(head);
    Matcher lead = LEAD.matcher(body);
    if (id.find() && lead.find()) {
      ids.add(id.group(1));
      taken.merge(
          lead.group(1),
          List.of(id.group(1)),
          (before, now) -> {
            var both = new ArrayList<>(before);
            both.addAll(now);
            return both;
          });
    }
  }

  private static boolean say(Socket socket, String status) throws IOException {
    String answer = "HTTP/1.1 %s\r\nContent-Length: 0\r\n\r\n".formatted(status);
    socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
    return true;
  }

  private static String head(InputStream in) throws IOException {
    var head = new StringBuilder();
    for (int next = in.read(); next >= 0; next = in.read()) {
      head.append((char) next);
      if (next == '\n' && head.length() > 3 && head.indexOf("\r\n\r\n", head.length() - 4) >= 0) {
        return head.toString();
      }
    }
    return "";
  }

  private static String body(InputStream in, String head) throws IOException {
    Matcher length = LENGTH.matcher(head);
    int bytes = length.find() ? Integer.parseInt(length.group(1)) : 0;
    return new String(in.readNBytes(bytes), StandardCharsets.UTF_8);
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // it is gone already
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    silent.forEach(UnsteadyReceiver::close);
  }

  /// @param underOneId those that carried the id of the first arrival
  record Duplicates(int all, int underOneId) {

    Duplicates since(Duplicates before) {
      return new Duplicates(all - before.all, underOneId - before.underOneId);
    }
  }
}
