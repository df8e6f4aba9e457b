package org.usher.post;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;

/// A mail in the form in which it travels.
final class Letter extends MimeMessage {
  private final String messageId;

  private Letter(Session session, String messageId) {
    super(session);
    this.messageId = messageId;
  }

  /// @throws AddressException when the receiver's address is none
  static Letter of(DeliveryId id, Mail mail, InternetAddress from, Instant now, Session session)
      throws MessagingException {
    Letter letter = new Letter(session, "<%s@%s>".formatted(id, domain(from)));
    letter.setFrom(from);
    letter.setRecipient(Message.RecipientType.TO, address(mail.to()));
    Optional<InternetAddress> replyTo = mail.replyTo().flatMap(Letter::addressIfAny);
    if (replyTo.isPresent()) {
      letter.setReplyTo(new InternetAddress[] {replyTo.get()});
    }
    letter.setSubject(SubjectLine.of(mail.subject()), UTF_8.name());
    letter.setSentDate(Date.from(now));
    letter.setHeader("Auto-Submitted", "auto-generated");
    letter.setContent(mail.attachments().isEmpty() ? words(mail) : whole(mail));
    letter.saveChanges();
    return letter;
  }

  /// The same at every attempt, so that a mail which arrives twice is known as one.
  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", messageId);
  }

  private static MimeMultipart whole(Mail mail) throws MessagingException {
    MimeBodyPart words = new MimeBodyPart();
    words.setContent(words(mail));
    MimeMultipart whole = new MimeMultipart("mixed", words);
    for (Attachment attachment : mail.attachments()) {
      MimeBodyPart part = new MimeBodyPart();
      part.setDataHandler(
          new DataHandler(new ByteArrayDataSource(attachment.bytes(), attachment.type())));
      part.setFileName(attachment.name());
      part.setDisposition(Part.ATTACHMENT);
      whole.addBodyPart(part);
    }
    return whole;
  }

  private static MimeMultipart words(Mail mail) throws MessagingException {
    MimeBodyPart text = new MimeBodyPart();
    text.setText(mail.text(), UTF_8.name(), "plain");
    MimeBodyPart html = new MimeBodyPart();
    html.setText(mail.html(), UTF_8.name(), "html");
    return new MimeMultipart("alternative", text, html);
  }

  /// One bare address: no name, no list, no group, no line break.
  private static InternetAddress address(String text) throws AddressException {
    InternetAddress address = new InternetAddress(text, true);
    if (!text.equals(address.getAddress()) || address.isGroup() || !text.contains("@")) {
      throw new AddressException("Not one plain address");
    }
    return address;
  }

  private static Optional<InternetAddress> addressIfAny(String text) {
    try {
      return Optional.of(address(text));
    } catch (AddressException e) {
      return Optional.empty();
    }
  }

  private static String domain(InternetAddress from) {
    String address = from.getAddress();
    return address.substring(address.lastIndexOf('@') + 1);
  }
}
