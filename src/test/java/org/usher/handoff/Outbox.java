package org.usher.handoff;

import static org.awaitility.Awaitility.await;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.usher.lead.LeadId;
import org.usher.post.Deliveries;
import org.usher.post.Delivery;
import org.usher.post.State;

/// What has left the house about one lead, once all of it has.
final class Outbox {

  private final Path folder;
  private final List<Delivery> arrived;

  private Outbox(Path folder, List<Delivery> arrived) {
    this.folder = folder;
    this.arrived = arrived;
  }

  static Outbox of(LeadId lead, Deliveries deliveries, Path folder) {
    return new Outbox(
        folder,
        await()
            .atMost(Duration.ofSeconds(20))
            .until(
                () -> deliveries.of(lead.toString()),
                all -> all.stream().allMatch(one -> one.state() == State.DELIVERED)));
  }

  List<String> destinations() {
    return arrived.stream().map(Delivery::destination).sorted().toList();
  }

  String id(String destination) {
    return arrived.stream()
        .filter(delivery -> delivery.destination().equals(destination))
        .findFirst()
        .orElseThrow()
        .id()
        .toString();
  }

  MimeMessage mail(String destination) throws IOException, MessagingException {
    try (InputStream file = Files.newInputStream(folder.resolve(id(destination) + ".eml"))) {
      return new MimeMessage(Session.getInstance(new Properties()), file);
    }
  }

  static String text(MimeMessage mail) throws IOException, MessagingException {
    return part(mail, 0);
  }

  static String html(MimeMessage mail) throws IOException, MessagingException {
    return part(mail, 1);
  }

  private static String part(MimeMessage mail, int number) throws IOException, MessagingException {
    var whole = (MimeMultipart) mail.getContent();
    var words = whole.getBodyPart(0).getContent() instanceof MimeMultipart inner ? inner : whole;
    return (String) words.getBodyPart(number).getContent();
  }
}
