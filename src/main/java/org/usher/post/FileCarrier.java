package org.usher.post;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Properties;

/// Writes mail into the data folder, for as long as no mail server is configured.
final class FileCarrier implements MailCarrier {
  private final MailFolder folder;
  private final Sender sender;
  private final Clock clock;
  private final Session session = Session.getInstance(new Properties());

  FileCarrier(MailFolder folder, Sender sender, Clock clock) {
    this.folder = folder;
    this.sender = sender;
    this.clock = clock;
  }

  @Override
  public Result carry(DeliveryId id, Mail mail) {
    try {
      Letter letter = Letter.of(id, mail, sender.now(), clock.instant(), session);
      folder.keep(id, out -> write(letter, out));
      return Result.of(Outcome.WRITTEN);
    } catch (AddressException e) {
      return Result.of(Outcome.NO_ADDRESS);
    } catch (MessagingException | IOException | UncheckedIOException e) {
      return Result.of(Outcome.UNREACHABLE);
    }
  }

  private static void write(Letter letter, OutputStream out) throws IOException {
    try {
      letter.writeTo(out);
    } catch (MessagingException e) {
      throw new IOException("The mail cannot be written", e);
    }
  }
}
