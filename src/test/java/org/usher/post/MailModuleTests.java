package org.usher.post;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.usher.post.PostOffice.Counter;

@ApplicationModuleTest(BootstrapMode.DIRECT_DEPENDENCIES)
@Import(PostOffice.class)
class MailModuleTests {
  private static final int PORT = freePort();

  private final GreenMail server =
      new GreenMail(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  @Autowired Counter counter;
  @Autowired Post post;
  @Autowired ShiftingClock clock;

  @DynamicPropertySource
  static void theServer(DynamicPropertyRegistry properties) {
    properties.add("usher.mail.host", () -> "127.0.0.1");
    properties.add("usher.mail.port", () -> PORT);
    properties.add("usher.mail.from", () -> "Usher <hello@usher.example>");
    properties.add("usher.post.mail-time-out", () -> "2s");
  }

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void aMailArrivesUnderTheIdOfItsDelivery() throws Exception {
    DeliveryId id = counter.send("mail:sales", mail("sales@example.com"));

    Delivery delivery = counter.onceItIs(id, State.DELIVERED);
    assertThat(Counter.<Optional<Outcome>>last(delivery, Attempt::outcome)).contains(Outcome.SENT);
    MimeMessage received = received(id).getFirst();
    assertThat(received.getReplyTo()[0]).hasToString("anna@example.com");
    assertThat(post.isMailConfigured()).isTrue();
  }

  @Test
  void aServerThatIsDownIsTriedAgain() throws Exception {
    server.stop();
    DeliveryId id = counter.send("mail:sales", mail("sales@example.com"));
    Delivery failed = counter.onceTried(id, 1);
    assertThat(failed.state()).isEqualTo(State.WAITING);
    assertThat(failed.reason()).contains(Outcome.UNREACHABLE);

    server.start();
    clock.forward(Duration.ofSeconds(6));

    assertThat(counter.onceItIs(id, State.DELIVERED).attempts()).hasSize(2);
    assertThat(received(id)).hasSize(1);
  }

  @Test
  void aServerThatSaysNothingIsGivenUpInTime() throws IOException {
    server.stop();
    try (ServerSocket silent = new ServerSocket(PORT, 50, InetAddress.getByName("127.0.0.1"))) {
      Thread.startVirtualThread(() -> keepTalking(silent));

      DeliveryId id = counter.send("mail:sales", mail("sales@example.com"));

      assertThat(counter.onceTried(id, 1).reason()).contains(Outcome.TIMED_OUT);
    }
  }

  @Test
  void whatIsNoAddressIsGivenUpAtOnce() throws Exception {
    DeliveryId id = counter.send("mail:buyer", mail("anna@example.com\r\nBcc: bert@example.com"));

    assertThat(counter.onceItIs(id, State.DEAD).reason()).contains(Outcome.NO_ADDRESS);
    assertThat(received(id)).isEmpty();
  }

  private List<MimeMessage> received(DeliveryId id) throws MessagingException {
    List<MimeMessage> received = new ArrayList<>();
    for (MimeMessage message : server.getReceivedMessages()) {
      if (message.getMessageID().equals("<%s@usher.example>".formatted(id))) {
        received.add(message);
      }
    }
    return received;
  }

  private static Mail mail(String to) {
    return new Mail(to, Optional.of("anna@example.com"), "A lead", "Words", "<p>Words</p>");
  }

  /// Greets without end, a line at a time, so that no time-out between lines ever strikes.
  private static void keepTalking(ServerSocket server) {
    try (Socket socket = server.accept();
        InputStream _ = socket.getInputStream()) {
      while (true) {
        socket
            .getOutputStream()
            .write("220-still here\r\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        Thread.sleep(100);
      }
    } catch (IOException | InterruptedException e) {
      // the sender has had enough
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
